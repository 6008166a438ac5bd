import type { Day } from '../calendar/day';
import { type Pathway, plannedWeeksOf, taskWeeks, windowOf } from '../plan/pathway';
import type { PlanFacts } from './facts';

/**
 * The facts of a plan that would be started from the guide: the same as for one that just was.
 *
 * @param hoursPerWeek above 0
 */
export function factsOfPathway(
  { phases, window }: Pick<Pathway, 'phases' | 'window'>,
  startDay: Day,
  hoursPerWeek: number,
): PlanFacts {
  const guideWeeks = plannedWeeksOf(phases);
  return {
    startDay,
    window: window ?? windowOf(guideWeeks),
    guideWeeks,
    plannedHours: hoursPerWeek,
    hours: [],
    pauses: [],
    phases: phases.map((phase) => {
      const weeks = taskWeeks(phase);
      return {
        id: phase.id,
        title: phase.title,
        tasks: phase.tasks.map(({ id, title }, index) => ({
          id,
          title,
          plannedWeeks: weeks[index] ?? 0,
          doneOn: null,
        })),
      };
    }),
  };
}
