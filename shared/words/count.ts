/** A number with its noun: `1 goal`, `2 goals`. The plural is given where it is not the noun with an s. */
export const count = (amount: number, noun: string, plural = `${noun}s`): string =>
  `${amount} ${amount === 1 ? noun : plural}`;
