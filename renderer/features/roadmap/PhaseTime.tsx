import type { Stage } from '../../../shared/domain/plan/journey';
import { minutesOn } from '../../../shared/domain/weeks/time';
import { describeMinutes } from '../../../shared/words/minutes';
import { useLogbook } from '../../state/week-sheets';
import { Dot } from '../../ui/Dot';

/** The time logged on the phase's tasks; nothing if there is none. */
export function PhaseTime({ stage: { tasks } }: { readonly stage: Stage }) {
  const { spent } = useLogbook();
  const minutes = minutesOn(tasks, spent);
  if (minutes === 0) return null;
  return (
    <>
      <Dot />
      <span>{describeMinutes(minutes)} logged</span>
    </>
  );
}
