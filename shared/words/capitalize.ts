/** With its first letter in upper case, for the start of a line. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
