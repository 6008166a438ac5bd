import { Failure } from '../../../shared/contract/failure';
import type { AppScope, Handlers, Written } from '../../../shared/contract/handlers';
import type { Result } from '../../../shared/contract/calls';
import type { Id } from '../../../shared/domain/id';
import { refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

type StepHandlers = Pick<Handlers, 'step.undo' | 'step.redo'>;
type Turned = Written<Result<'step.undo'>>;

export function createStepHandlers({ steps, activity, names }: Store): StepHandlers {
  const turn = (verb: 'undo' | 'redo', wanted: Id | undefined, { writeId }: AppScope): Turned => {
    const next = steps.next()[verb];
    if (next === null) throw new Failure('refused', refusals.nothingToTurn(verb));
    const step = activity.stepOf(next.id);
    if (wanted !== undefined && wanted !== next.id)
      throw new Failure('refused', refusals.notTheNext(verb, step.of));
    const conflicts = steps.turn(next, writeId);
    const kind = verb === 'undo' ? 'step.undone' : 'step.redone';
    return {
      value: { step, left: [...new Set(conflicts.map((conflict) => names.nameOf(conflict)))] },
      entries: [{ kind, stepId: step.id, of: step.of }],
      isTurn: true,
    };
  };

  return {
    'step.undo': ({ stepId }, scope) => turn('undo', stepId, scope),
    'step.redo': ({ stepId }, scope) => turn('redo', stepId, scope),
  };
}
