export const tooLarge = (name: string): string => `${name} is too large for Waymark to read.`;
