import type { Result } from '../../shared/contract/calls';
import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/plan/task';
import { describeHeadline } from '../../shared/words/activity';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export interface StepSlice {
  /** What undo would take back, and redo bring back; null: nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;

  readonly showSteps: (steps: Pick<StepSlice, 'undo' | 'redo'>) => void;
  /** With a step: only if that is still the newest one. */
  readonly undoStep: (stepId?: Id) => Promise<void>;
  readonly redoStep: () => Promise<void>;
}

type Needs = Pick<SyncSlice, 'write'> & Pick<ToastSlice, 'showToast'>;

export function createStepSlice({ get, set }: Slice<StepSlice, Needs>): StepSlice {
  const tell = (verb: string, answer: { readonly value: Result<'step.undo'> } | null): void => {
    if (answer === null) return;
    const { step, left } = answer.value;
    const done = `${verb}: ${describeHeadline(step.of)}`;
    const text =
      left.length === 0 ? done : `${done}. Changed since, and left as it is: ${left.join(', ')}`;
    get().showToast({ kind: 'info', text, stepId: null });
  };

  return {
    undo: null,
    redo: null,

    showSteps: ({ undo, redo }) => set({ undo, redo }),
    undoStep: async (stepId) =>
      tell('Undone', await get().write('step.undo', stepId ? { stepId } : {})),
    redoStep: async () => tell('Redone', await get().write('step.redo', {})),
  };
}
