import { GOAL_MINUTES } from '../../../shared/domain/limits';

/** Hours that one goal may have in a week, as a field for them takes them. */
export const GOAL_HOURS = { min: GOAL_MINUTES.min / 60, max: GOAL_MINUTES.max / 60 } as const;

/** Whole minutes. */
export const minutesInHours = (hours: number): number => Math.round(hours * 60);
