import { Failure } from '../../shared/contract/failure';
import type { Handlers } from '../../shared/contract/handlers';
import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/plan/task';
import type { Store } from '../store/store';

type StepHandlers = Pick<Handlers, 'step.undo' | 'step.redo'>;

export function createStepHandlers({ undo }: Store): StepHandlers {
  return {
    'step.undo': ({ stepId }) => {
      const step = undo.undo(expectStep(undo.next().undo, stepId, 'undo'));
      return { value: step, entry: { kind: 'step.undone', stepId: step.id, label: step.label } };
    },

    'step.redo': ({ stepId }) => {
      const step = undo.redo(expectStep(undo.next().redo, stepId, 'redo'));
      return { value: step, entry: { kind: 'step.redone', stepId: step.id, label: step.label } };
    },
  };
}

function expectStep(next: Step | null, wanted: Id | undefined, verb: 'undo' | 'redo'): Step {
  if (next === null) throw new Failure('refused', `There is nothing to ${verb}.`);
  if (wanted !== undefined && wanted !== next.id) {
    throw new Failure(
      'refused',
      `Something changed since. To ${verb} “${next.label}” first, press ${verb} again.`,
    );
  }
  return next;
}
