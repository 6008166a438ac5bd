import type { CallName, Calls, Input } from '../../shared/contract/calls';
import type { Reply } from '../../shared/contract/reply';
import type { Day } from '../../shared/domain/calendar/day';
import type { Logbook } from '../../shared/domain/weeks/logbook';
import type { Id } from '../../shared/domain/plan/task';
import { expectPlanId } from './plan-id';
import type { SliceParts } from './store';

/** Writes that answer with the logbook. */
export type LogbookCall = {
  [Name in CallName]: Calls[Name] extends { access: 'write'; result?: Logbook } ? Name : never;
}[CallName];

type WithoutPlan<Name extends CallName> = Omit<Input<Name>, 'planId'>;

export interface WeekSlice {
  /** Null until a pathway was started. */
  readonly logbook: Logbook | null;
  /** How far back the person has looked; null: no further than the logbook reaches by itself. */
  readonly logbookFrom: Day | null;

  readonly showLogbook: (logbook: Logbook) => void;
  /** Makes a write that answers with the logbook, and shows that. */
  readonly writeLogbook: <Name extends LogbookCall>(
    name: Name,
    input: Input<Name>,
  ) => Promise<boolean>;
  /** Reads the weeks from the day's on, if they are not at hand yet. */
  readonly openWeeksFrom: (day: Day) => Promise<void>;
  readonly planWeek: (input: WithoutPlan<'week.plan'>) => Promise<boolean>;
  /** Shown at once. */
  readonly orderWeek: (input: WithoutPlan<'week.order'>) => Promise<boolean>;
  readonly replanWeeks: (input: WithoutPlan<'weeks.replan'>) => Promise<boolean>;
  readonly changeGoal: (input: Input<'goal.change'>) => Promise<boolean>;
  readonly moveGoal: (goalId: Id, week: Day) => Promise<boolean>;
  readonly removeGoal: (goalId: Id) => Promise<boolean>;
  readonly splitGoal: (input: Input<'goal.split'>) => Promise<boolean>;
  readonly writeReview: (input: WithoutPlan<'review.write'>) => Promise<boolean>;
}

/** What weeks hold. Writes answer true once the change is on disk; false: a toast says why not. */
export function createWeekSlice({ client, get, set }: SliceParts): WeekSlice {
  const reachesBack = ({ from }: Logbook): boolean => {
    const { logbookFrom } = get();
    return logbookFrom === null || from <= logbookFrom;
  };
  const isFarEnough = (): boolean => {
    const { logbook } = get();
    return logbook === null || reachesBack(logbook);
  };

  const write = async <Name extends LogbookCall>(
    name: Name,
    input: Input<Name>,
  ): Promise<boolean> => {
    const reply = (await client(name, input)) as Reply<Logbook>;
    // The answer reaches back as far as it does by itself: whoever looks further back reads once more.
    const isEnough = reply.ok && reachesBack(reply.value);
    return get().takeWrite(reply, isEnough ? get().showLogbook : null);
  };

  return {
    logbook: null,
    logbookFrom: null,

    showLogbook: (logbook) => set({ logbook }),
    writeLogbook: write,

    async openWeeksFrom(day) {
      const { logbookFrom } = get();
      if (logbookFrom === null || day < logbookFrom) set({ logbookFrom: day });
      // A reading that is under way may have been asked before, for less.
      while (!isFarEnough()) if (!(await get().readAgain())) return;
    },

    planWeek: (input) => write('week.plan', { planId: expectPlanId(get()), ...input }),

    async orderWeek(input) {
      const { logbook: before } = get();
      const shown = before && withOrder(before, input.goalIds);
      set({ logbook: shown });
      const isWritten = await write('week.order', { planId: expectPlanId(get()), ...input });
      if (!isWritten && get().logbook === shown) set({ logbook: before });
      return isWritten;
    },

    replanWeeks: (input) => write('weeks.replan', { planId: expectPlanId(get()), ...input }),
    changeGoal: (input) => write('goal.change', input),
    moveGoal: (goalId, week) => write('goal.move', { goalId, week }),
    removeGoal: (goalId) => write('goal.remove', { goalId }),

    async splitGoal(input) {
      return get().takeWrite(await client('goal.split', input), ({ tasks, logbook }) => {
        set(({ snapshot }) => ({ snapshot: snapshot && { ...snapshot, tasks } }));
        get().showLogbook(logbook);
      });
    },

    writeReview: (input) => write('review.write', { planId: expectPlanId(get()), ...input }),
  };
}

/** The goals put in that order, in the places that they hold together. */
function withOrder(logbook: Logbook, goalIds: readonly Id[]): Logbook {
  const ordered = goalIds.flatMap((id) => logbook.goals.find((goal) => goal.id === id) ?? []);
  const queue = [...ordered];
  const goals = logbook.goals.map((goal) =>
    ordered.includes(goal) ? (queue.shift() ?? goal) : goal,
  );
  return { ...logbook, goals };
}
