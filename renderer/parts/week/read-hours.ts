import { GOAL_MINUTES } from '../../../shared/domain/limits';

export const MOST_HOURS = GOAL_MINUTES.max / 60;

/** The hours in a number field as whole minutes; null while it is empty or holds more or less than a goal may have. */
export function readHours(typed: number | string): number | null {
  const minutes = typed === '' ? NaN : Math.round(Number(typed) * 60);
  return minutes >= GOAL_MINUTES.min && minutes <= GOAL_MINUTES.max ? minutes : null;
}
