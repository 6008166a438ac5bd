import { useAppState } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { Help } from './Help';
import { HoursQuestion } from './HoursQuestion';
import { UndoStartQuestion } from './UndoStartQuestion';

/** Dialogs that any view can open, each mounted only while it is open: it remembers where the focus was before. */
export function Dialogs() {
  const hasPlan = useAppState((state) => planIdOf(state) !== null);
  const isHelpOpen = useAppState((state) => state.isHelpOpen);
  const isUndoAsked = useAppState((state) => state.askedUndo !== null);
  return (
    <>
      {isHelpOpen && <Help />}
      {isUndoAsked && <UndoStartQuestion />}
      {hasPlan && <HoursQuestion />}
    </>
  );
}
