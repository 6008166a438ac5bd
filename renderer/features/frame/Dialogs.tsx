import { useAppState } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { Help } from './Help';
import { HoursQuestion } from './HoursQuestion';
import { UndoStartQuestion } from './UndoStartQuestion';

/**
 * Dialogs that any view can open. They stay mounted while closed, so that they know where the focus was when they open.
 */
export function Dialogs() {
  const hasPlan = useAppState((state) => planIdOf(state) !== null);
  return (
    <>
      <Help />
      <UndoStartQuestion />
      {hasPlan && <HoursQuestion />}
    </>
  );
}
