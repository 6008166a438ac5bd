import { type Activity, isPlanEntry, type PlanEntry } from '../history/activity';
import type { Day } from '../calendar/day';
import type { HoursFact } from '../plan/hours';
import type { Pause } from '../calendar/pause';
import type { PlanSnapshot } from '../plan/plan';
import type { Id } from '../plan/task';
import { factsOf, type PlanFacts } from './facts';
import { createKnownSteps } from './known-steps';
import { createPastTasks } from './past-tasks';
import { createTold } from './told';

/** An entry about the plan itself, on the day on which it was made. */
interface PlanNews {
  readonly day: Day;
  readonly entry: Extract<PlanEntry, { readonly planId: Id }>;
}

/**
 * The plan as Waymark knew it at the end of each day, read back from the history; null before the plan was started.
 * What was undone by then never was; what was entered later, even for an earlier day, was not known yet.
 *
 * @param history in the order of writing; only REPLAYED_KINDS are needed
 * @param days in any order, which is that of the answers too
 */
export function factsAsOfDays(
  snapshot: PlanSnapshot,
  history: readonly Activity[],
  days: readonly Day[],
): (PlanFacts | null)[] {
  const replay = createReplay(snapshot, history);
  // By day, not in the order of writing: a clock may have been set back.
  const coming = history.toSorted((one, other) => compareDays(one.day, other.day));
  const answers = new Map<Day, PlanFacts | null>();
  let learned = 0;
  for (const day of new Set(days.toSorted(compareDays))) {
    let next = coming[learned];
    while (next !== undefined && next.day <= day) {
      replay.learn(next);
      learned += 1;
      next = coming[learned];
    }
    answers.set(day, replay.facts());
  }
  return days.map((day) => answers.get(day) ?? null);
}

interface Replay {
  readonly learn: (activity: Activity) => void;
  /** From all that was learned so far. */
  readonly facts: () => PlanFacts | null;
}

function createReplay(snapshot: PlanSnapshot, history: readonly Activity[]): Replay {
  const { plan, phases } = snapshot;
  const tasks = createPastTasks(
    snapshot,
    history.flatMap(({ entry }) => partsOf(entry)),
  );
  const news = createTold<PlanNews>();
  const steps = createKnownSteps(history, {
    tell({ number, day, entry }) {
      for (const part of partsOf(entry)) {
        if ('planId' in part) news.tell(part.planId, number, { day, entry: part });
        else tasks.tell(part, number);
      }
    },
    takeBack({ number, entry }) {
      for (const part of partsOf(entry)) {
        if ('planId' in part) news.takeBack(part.planId, number);
        else tasks.takeBack(part, number);
      }
    },
  });
  return {
    learn: (activity) => steps.learn(activity),
    facts() {
      const told = news.all(plan.id);
      const startDay = startDayFrom(told);
      if (startDay === null) return null;
      return factsOf({
        plan: { ...plan, startDay, hours: hoursFrom(told) },
        phases,
        tasks: tasks.list(),
        pauses: pausesFrom(told),
      });
    },
  };
}

function partsOf(entry: Activity['entry']): readonly PlanEntry[] {
  if (entry.kind === 'plan.replanned') return entry.parts;
  return isPlanEntry(entry) ? [entry] : [];
}

/** Null before the plan was started. */
function startDayFrom(told: readonly PlanNews[]): Day | null {
  let started: Day | null = null;
  let moved: Day | null = null;
  for (const { entry } of told) {
    if (entry.kind === 'plan.started') started = entry.startDay;
    if (entry.kind !== 'plan.changed') continue;
    moved = (entry.changes['startDay']?.to as Day | undefined) ?? moved;
  }
  return started === null ? null : (moved ?? started);
}

function hoursFrom(told: readonly PlanNews[]): HoursFact[] {
  const hours: HoursFact[] = [];
  for (const { day, entry } of told) {
    if (entry.kind !== 'plan.changed') continue;
    const chosen = entry.changes['hoursPerWeek']?.to;
    if (typeof chosen !== 'number') continue;
    while ((hours.at(-1)?.fromDay ?? '') >= day) hours.pop();
    hours.push({ fromDay: day, hoursPerWeek: chosen });
  }
  return hours;
}

function pausesFrom(told: readonly PlanNews[]): Pause[] {
  const pauses = new Map<Id, Pause>();
  for (const { entry } of told) {
    if (entry.kind === 'pause.added') pauses.set(entry.id, entry);
    if (entry.kind === 'pause.removed') pauses.delete(entry.id);
  }
  return [...pauses.values()].toSorted((one, other) => compareDays(one.first, other.first));
}

const compareDays = (one: Day, other: Day): number => Number(one > other) - Number(one < other);
