import { useMemo } from 'react';
import { biasOf } from '../../../../shared/domain/weeks/planning-bias';
import { useSnapshot } from '../../../state/journey';
import { useLogbook } from '../../../state/week-sheets';
import { describeMinutes } from '../../../../shared/words/minutes';

/** How far planned time is off, as a sentence; null while too little is known. */
export function usePlanningBias(): string | null {
  const { plan, tasks } = useSnapshot();
  const { spent } = useLogbook();
  return useMemo(() => {
    const minutes = new Map(spent.map((entry) => [entry.taskId, entry.minutes]));
    const bias = biasOf(
      tasks
        .filter(({ state }) => state.status === 'done')
        .map(({ id, plannedWeeks }) => ({
          plannedMinutes: plannedWeeks * plan.plannedHours * 60,
          loggedMinutes: minutes.get(id) ?? 0,
        })),
    );
    if (bias === null) return null;
    return describeBias(bias.factor);
  }, [plan.plannedHours, tasks, spent]);
}

const MINUTES_PER_HOUR = 60;
const [FAST, SLOW] = [0.6, 1.25];

/** @param factor logged over planned time of finished tasks */
function describeBias(factor: number): string {
  const took = describeMinutes(Math.round(factor * MINUTES_PER_HOUR));
  const sentence = `For every hour you planned, your finished tasks took about ${took} of logged time.`;
  if (factor < FAST)
    return `${sentence} Either they went faster than planned, or not all of your time was logged.`;
  return factor > SLOW ? `${sentence} Allow more time for the next ones.` : sentence;
}
