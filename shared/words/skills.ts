import type { Level } from '../domain/plan/skill';

/** What each level says about a person. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  0: 'none yet',
  1: 'know of it',
  2: 'have tried it',
  3: 'do it with help',
  4: 'do it alone',
  5: 'teach it',
};
