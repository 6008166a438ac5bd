export const tooLarge = (name: string): string =>
  `${name} is larger than anything that Waymark can read.`;
