import { createApp } from '../../../electron/app';
import { systemClock } from '../../../electron/clock';
import type { CallName } from '../../../shared/contract/calls';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { isOpen, tasksInPhase } from '../../../shared/domain/plan/task';
import { ask, expectPlanIn } from '../../support/doors/ask';
import { type Data, GREAT, NEW } from '../data/folders';
import { atMostTimes, type Measured, spreadOf, timed } from '../measure';
import type { AppPart } from './app-part';

const WARM_UP = 10;
const GOAL = atMostTimes(1.5, 2, 'a new plan');

/**
 * Each change of the plan, from the call to its answer, in the last phase of a long plan and of a new one. The two take
 * turns, so that whatever else the machine does meets both.
 */
export const editsPart: AppPart = {
  name: 'edits',
  measure: (rounds) => {
    const [great, fresh] = [openPlan(GREAT.make()), openPlan(NEW.make())];
    const ours = new Map<Data, Measured[]>([
      [NEW, []],
      [GREAT, []],
    ]);
    for (const name of Object.keys(great.edits) as (keyof Edits)[]) {
      const times = Array.from({ length: WARM_UP + rounds * 2 }, () => [
        fresh.time(name),
        great.time(name),
      ]);
      // The first ones are not yet compiled.
      const spreadAt = (at: number) => spreadOf(times.slice(WARM_UP).map((pair) => pair[at] ?? 0));
      const base = spreadAt(0);
      for (const [at, data] of [NEW, GREAT].entries())
        ours.get(data)?.push(timed(`\`${name}\``, spreadAt(at), base, GOAL));
    }
    great.close();
    fresh.close();
    return [...ours];
  },
};

type Edits = ReturnType<typeof editsOf>;

/** A plan, and how long each edit of it takes in milliseconds; it is taken back at once. */
function openPlan(dataDir: string) {
  const app = createApp({ dataDir, version: 'bench', clock: systemClock, log: () => {} });
  const snapshot = expectPlanIn(app);
  const edits = editsOf(snapshot);
  return {
    edits,
    close: app.close,
    time(name: keyof Edits): number {
      const started = performance.now();
      const reply = app.dispatch(name, { ...edits[name], planId: snapshot.plan.id });
      const time = performance.now() - started;
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
      ask(app, 'step.undo', {});
      return time;
    },
  };
}

function editsOf({ phases, tasks }: PlanSnapshot) {
  const [phaseId, otherPhase] = [phases.at(-1)?.id ?? '', phases[0]?.id ?? ''];
  const [one, two] = tasksInPhase(tasks, phaseId)
    .filter(isOpen)
    .map(({ id }) => id);
  return {
    'task.add': { phaseId, title: 'One more', plannedWeeks: 1 },
    'task.edit': { taskId: one, title: 'Called anew', plannedWeeks: 3 },
    'task.move': { taskIds: [one], phaseId: otherPhase, after: null },
    'task.merge': { taskIds: [one, two], title: 'Both' },
    'task.split': {
      taskId: one,
      parts: ['One half', 'The other'].map((title) => ({ title, plannedWeeks: 1 })),
    },
    'task.delete': { taskIds: [one] },
    'task.set': { taskIds: [one, two], to: { status: 'done' } },
    'phase.add': { title: 'Another', weeks: 2, after: phaseId },
    'phase.edit': { phaseId, title: 'Called anew' },
    'phase.move': { phaseId, after: null },
    'checklist.add': { taskId: one, titles: ['First', 'Then'] },
    'need.set': { taskId: one, neededId: two, isNeeded: true },
  } as const satisfies { readonly [Name in CallName]?: object };
}
