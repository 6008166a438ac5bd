import type { Day, DaySpan } from './day';
import type { Id } from '../id';

/** Days on which nothing is due, such as a holiday or an illness. Includes both days. */
export interface Pause extends DaySpan {
  readonly id: Id;
  /** May be empty: nobody has to give a reason. */
  readonly reason: string;
}

export const isPaused = (pauses: readonly DaySpan[], day: Day): boolean =>
  pauses.some(({ first, last }) => first <= day && day <= last);
