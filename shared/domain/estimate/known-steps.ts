import type { Activity } from '../history/activity';
import type { Id } from '../plan/task';

/** What is done with an entry when it comes to count, and when it no longer does. */
interface Listener {
  readonly tell: (activity: Activity) => void;
  readonly takeBack: (activity: Activity) => void;
}

/** A step that is undone at some time. */
interface TurningStep {
  readonly entries: Activity[];
  isUndone: boolean;
  /** The number of the entry that said so. */
  decidedAt: number;
}

/**
 * Takes in the entries of the history in any order, and tells those whose step is not undone by what is known so far.
 */
export function createKnownSteps(history: readonly Activity[], { tell, takeBack }: Listener) {
  const steps = new Map<Id, TurningStep>();
  for (const { entry } of history) {
    if (entry.kind !== 'step.undone') continue;
    steps.set(entry.stepId, { entries: [], isUndone: false, decidedAt: -1 });
  }

  /** The entry that was written last decides, whenever it becomes known. */
  const decide = (step: TurningStep, number: number, isUndone: boolean): void => {
    if (number < step.decidedAt) return;
    step.decidedAt = number;
    if (step.isUndone === isUndone) return;
    step.isUndone = isUndone;
    step.entries.forEach(isUndone ? takeBack : tell);
  };

  return {
    learn(activity: Activity): void {
      const { number, stepId, entry } = activity;
      const isTurn = entry.kind === 'step.undone' || entry.kind === 'step.redone';
      const step = steps.get(isTurn ? entry.stepId : stepId);
      if (isTurn) {
        if (step !== undefined) decide(step, number, entry.kind === 'step.undone');
        return;
      }
      step?.entries.push(activity);
      if (step?.isUndone !== true) tell(activity);
    },
  };
}
