/** Longest texts that are kept, in characters. */
export const LIMITS = { note: 20_000, reason: 500, url: 2_000, linkTitle: 200 } as const;
