/** A number with its noun: `1 goal`, `2 goals`. The plural must be given unless it is the noun with an s. */
export const count = (amount: number, noun: string, plural = `${noun}s`): string =>
  `${amount} ${amount === 1 ? noun : plural}`;
