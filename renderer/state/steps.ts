import type { Reply } from '../../shared/contract/reply';
import type { Step } from '../../shared/domain/history/activity';
import type { Id } from '../../shared/domain/plan/task';
import type { SliceParts } from './store';

export interface StepSlice {
  /** What undo would take back, and redo bring back; null: nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;

  /** With a step: only if that is still the newest one. */
  readonly undoStep: (stepId?: Id) => Promise<void>;
  readonly redoStep: () => Promise<void>;
}

export function createStepSlice({ client, get }: SliceParts): StepSlice {
  const take = async (reply: Reply<Step>, verb: string): Promise<void> => {
    const taken = get().receive(reply);
    if (taken === null) return;
    await get().catchUp(taken.head.revision);
    get().showToast({ kind: 'info', text: `${verb}: ${taken.value.label}`, stepId: null });
  };

  return {
    undo: null,
    redo: null,

    undoStep: async (stepId) => take(await client('step.undo', stepId ? { stepId } : {}), 'Undone'),
    redoStep: async () => take(await client('step.redo', {}), 'Redone'),
  };
}
