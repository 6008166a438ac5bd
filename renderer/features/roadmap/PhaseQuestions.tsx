import type { Phase } from '../../../shared/domain/plan/plan';
import { useAppStore } from '../../state/context';
import { PhaseForm } from './PhaseForm';
import type { PhaseQuestion } from './PhaseMenu';

const NEW_WEEKS = 4;
const GRAIN = 100;

interface Props {
  readonly phase: Phase;
  readonly question: PhaseQuestion;
  readonly onClose: () => void;
}

/** The question opened from the phase's menu. */
export function PhaseQuestions({ phase, question, onClose }: Props) {
  const store = useAppStore();
  const { addPhase, editPhase } = store.getState();
  if (question === 'add') {
    return (
      <PhaseForm
        submit="Add"
        title=""
        weeks={NEW_WEEKS}
        onSubmit={(added) => addPhase({ ...added, after: phase.id })}
        onClose={onClose}
      />
    );
  }
  const shown = Math.round(phase.weeks * GRAIN) / GRAIN;
  return (
    <PhaseForm
      submit="Save"
      title={phase.title}
      weeks={shown}
      onSubmit={({ title, weeks }) =>
        editPhase({ phaseId: phase.id, title, ...(weeks !== shown && { weeks }) })
      }
      onClose={onClose}
    />
  );
}
