import type { Day } from '../../../shared/domain/calendar/day';
import { useToday } from '../../state/journey';
import { usePlannedWeek } from './use-planned-week';

export const STEPS = [1, 2, 3, 4] as const;
export type StepNumber = (typeof STEPS)[number];

export interface StepName {
  /** In the list of steps. */
  readonly name: string;
  readonly heading: string;
}

/** The names of the steps. A late review plans the current week. */
export function useStepNames(reviewed: Day): Readonly<Record<StepNumber, StepName>> {
  const isNext = usePlannedWeek(reviewed) > useToday();
  const week = isNext ? 'Next week' : 'This week';
  return {
    1: { name: 'What happened', heading: 'What happened' },
    2: { name: 'In your words', heading: 'In your words' },
    3: { name: 'How it was', heading: 'How it was' },
    4: { name: week, heading: `Pick ${week.toLowerCase()}’s goals` },
  };
}
