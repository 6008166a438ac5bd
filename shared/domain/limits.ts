/** Longest texts that are kept, in characters. */
export const LIMITS = {
  note: 20_000,
  reason: 500,
  url: 2_000,
  linkTitle: 200,
  title: 300,
} as const;

/** Planned weeks that one task may ask for. */
export const PLANNED_WEEKS = { min: 0.1, max: 52 } as const;
