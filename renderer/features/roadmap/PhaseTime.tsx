import type { Stage } from '../../../shared/domain/plan/journey';
import { minutesOn } from '../../../shared/domain/weeks/time';
import { describeMinutes } from '../../../shared/words/minutes';
import { useLogbook } from '../../state/week-sheets';

/** The time logged on the phase's tasks; nothing if there is none. */
export function PhaseTime({ stage: { tasks } }: { readonly stage: Stage }) {
  const { spent } = useLogbook();
  const minutes = minutesOn(tasks, spent);
  return minutes > 0 && ` · ${describeMinutes(minutes)} logged`;
}
