/** Lines with their index as a key, since two of them may read the same. */
export const numbered = (lines: readonly string[]): [number, string][] =>
  lines.map((line, index) => [index, line]);
