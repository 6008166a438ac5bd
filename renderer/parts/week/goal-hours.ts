import { GOAL_MINUTES } from '../../../shared/domain/limits';

/** Limits of one goal's hours in a week, for a number field. */
export const GOAL_HOURS = { min: GOAL_MINUTES.min / 60, max: GOAL_MINUTES.max / 60 } as const;

/** Whole minutes. */
export const minutesInHours = (hours: number): number => Math.round(hours * 60);
