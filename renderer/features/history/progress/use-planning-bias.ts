import { useMemo } from 'react';
import { biasOf } from '../../../../shared/domain/weeks/planning-bias';
import { useSnapshot } from '../../../state/journey';
import { useLogbook } from '../../../state/week-sheets';
import { formatNumber } from '../../../../shared/words/numbers';

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
    return `Tasks with logged time took about ${formatNumber(bias.factor)} times what was planned.`;
  }, [plan.plannedHours, tasks, spent]);
}
