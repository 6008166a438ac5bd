/** Maximum text lengths, in characters. */
export const LIMITS = {
  note: 20_000,
  reason: 500,
  url: 2_000,
  linkTitle: 200,
  resourceNote: 2_000,
  /** A skill's description, and the sentence that proves it. */
  skillText: 2_000,
  title: 300,
  assistantName: 60,
  /** One answer of a review. */
  answer: 5_000,
} as const;

/** Planned weeks of one task. */
export const PLANNED_WEEKS = { min: 0.1, max: 52 } as const;

/** Planned weeks of one phase. */
export const PHASE_WEEKS = { min: 0.1, max: 520 } as const;

/** How many parts a task can be split into. */
export const MOST_PARTS = 12;

/** Minutes of one goal in a week: up to all of them. */
export const GOAL_MINUTES = { min: 0, max: 7 * 24 * 60 } as const;

/** Minutes of one time entry: up to a day. */
export const LOGGED_MINUTES = { min: 1, max: 24 * 60 } as const;
