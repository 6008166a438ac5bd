import type { Reply } from '../../shared/contract/reply';
import type { Step } from '../../shared/domain/activity';
import type { Id } from '../../shared/domain/task';
import type { SliceParts } from './store';

export interface StepSlice {
  /** What undo would take back, and redo bring back; null: nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;

  /** With a step: only if that is still the newest one. */
  readonly undoStep: (stepId?: Id) => Promise<void>;
  readonly redoStep: () => Promise<void>;
  /** Reads everything shown once more: after undo, and when another window changed something. */
  readonly readAgain: () => Promise<void>;
}

export function createStepSlice({ client, get, set }: SliceParts): StepSlice {
  const take = async (reply: Reply<Step>, verb: string): Promise<void> => {
    const taken = get().receive(reply);
    if (taken === null) return;
    await get().readAgain();
    get().showToast({ kind: 'info', text: `${verb}: ${taken.value.label}`, stepId: null });
  };

  return {
    undo: null,
    redo: null,

    undoStep: async (stepId) => take(await client('step.undo', stepId ? { stepId } : {}), 'Undone'),
    redoStep: async () => take(await client('step.redo', {}), 'Redone'),

    async readAgain() {
      const [plan, settings] = await Promise.all([
        client('plan.get', {}),
        client('settings.get', {}),
      ]);
      const snapshot = get().receive(plan);
      const chosen = get().receive(settings);
      if (snapshot === null || chosen === null) return;
      if (snapshot.isLate || chosen.isLate) return get().readAgain();
      set({ snapshot: snapshot.value, settings: chosen.value });
    },
  };
}
