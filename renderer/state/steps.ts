import type { Result } from '../../shared/contract/calls';
import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/id';
import { describeHeadline } from '../../shared/words/activity';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export interface StepSlice {
  /** What undo and redo would do next; null if nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;

  readonly showSteps: (steps: Pick<StepSlice, 'undo' | 'redo'>) => void;
  /** A plan's start that is about to be undone: the whole plan would go, so the person is asked first. */
  readonly askedUndo: Step | null;
  /** With an id, only if that is still the latest step. */
  readonly undoStep: (stepId?: Id) => Promise<void>;
  /** Answers whether to undo the start of the plan. */
  readonly answerUndo: (isMeant: boolean) => Promise<void>;
  readonly redoStep: () => Promise<void>;
}

type Needs = Pick<SyncSlice, 'write'> & Pick<ToastSlice, 'showToast'>;

export function createStepSlice({ get, set }: Slice<StepSlice, Needs>): StepSlice {
  const report = (verb: string, answer: { readonly value: Result<'step.undo'> } | null): void => {
    if (answer === null) return;
    const { step, left } = answer.value;
    const done = `${verb}: ${describeHeadline(step.of)}`;
    const text =
      left.length === 0
        ? done
        : `${done}. Left as is, because it has changed since: ${left.join(', ')}`;
    get().showToast({ kind: 'info', text, stepId: null });
  };

  const takeBack = async (stepId?: Id): Promise<void> =>
    report('Undone', await get().write('step.undo', stepId ? { stepId } : {}));

  return {
    undo: null,
    redo: null,
    askedUndo: null,

    showSteps: ({ undo, redo }) => set({ undo, redo }),

    async undoStep(stepId) {
      const { undo } = get();
      const isNext = stepId === undefined || stepId === undo?.id;
      if (isNext && undo?.of.kind === 'plan.started') return set({ askedUndo: undo });
      await takeBack(stepId);
    },

    async answerUndo(isMeant) {
      const { askedUndo } = get();
      set({ askedUndo: null });
      if (isMeant && askedUndo !== null) await takeBack(askedUndo.id);
    },

    redoStep: async () => report('Redone', await get().write('step.redo', {})),
  };
}
