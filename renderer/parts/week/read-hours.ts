import { GOAL_MINUTES } from '../../../shared/domain/limits';

export const MOST_HOURS = GOAL_MINUTES.max / 60;

/** Whole minutes of the hours that a number field holds; null while it is empty or holds no number of a week. */
export function readHours(typed: number | string): number | null {
  const minutes = typed === '' ? NaN : Math.round(Number(typed) * 60);
  return minutes >= GOAL_MINUTES.min && minutes <= GOAL_MINUTES.max ? minutes : null;
}
