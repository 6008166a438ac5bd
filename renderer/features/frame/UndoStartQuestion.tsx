import { useAppStore } from '../../state/context';
import { Question } from '../../ui/Question';

/** Undoing the start is the one step that would remove everything. */
export function UndoStartQuestion() {
  const store = useAppStore();
  return (
    <Question
      isAsked
      title="Undo the start of your plan?"
      yes="Undo the start"
      no="Keep the plan"
      onAnswer={(isYes) => void store.getState().answerUndo(isYes)}
    >
      <p>The plan and everything in it disappear from the screen. Redo brings them back.</p>
    </Question>
  );
}
