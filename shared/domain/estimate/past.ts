import type { Day } from '../calendar/day';
import { byDayOfWriting, createReplay, type DatedChange, type Replay } from '../history/replay';
import type { Id } from '../id';
import { byDay, byOrder, type RecordChange } from '../records';
import { factsOfPhase, type PhaseFact, type PlanFacts } from './facts';

/**
 * The plan as Waymark knew it at the end of each day, rebuilt from the change record; null before the plan was started.
 * What had been undone by then never happened; what was entered later, even for an earlier day, was not known yet. The
 * facts of a phase keep their identity between days on which nothing in it changed.
 *
 * @param changes in write order; only those of the plan, its hours, pauses, phases and tasks are needed
 * @param days in any order; the results have the same order
 */
export function factsAsOfDays(
  planId: Id,
  changes: readonly DatedChange[],
  days: readonly Day[],
): (PlanFacts | null)[] {
  const past = createPastPlan(planId);
  const coming = changes.toSorted(byDayOfWriting);
  const answers = new Map<Day, PlanFacts | null>();
  let learned = 0;
  for (const day of new Set(days.toSorted())) {
    for (let next = coming[learned]; next !== undefined && next.day <= day;) {
      past.learn(next);
      learned += 1;
      next = coming[learned];
    }
    answers.set(day, past.facts());
  }
  return days.map((day) => answers.get(day) ?? null);
}

function createPastPlan(planId: Id) {
  const replay = createReplay();
  const phases = createPastPhases(replay);
  return {
    learn(dated: DatedChange): void {
      phases.note(dated.change);
      replay.learn(dated);
      phases.note(dated.change);
    },

    facts(): PlanFacts | null {
      const plan = replay.find('plan', planId);
      if (plan === null) return null;
      return {
        startDay: plan.startDay,
        window: plan.guide.window,
        guideWeeks: plan.guide.weeks,
        plannedHours: plan.plannedHours,
        hours: replay
          .all('hours')
          .toSorted(byDay(({ fromDay }) => fromDay))
          .map(({ fromDay, hoursPerWeek }) => ({ fromDay, hoursPerWeek })),
        pauses: replay
          .all('pause')
          .toSorted(byDay(({ first }) => first))
          .map(({ first, last }) => ({ first, last })),
        phases: phases.facts(),
      };
    },
  };
}

/** The facts of each phase, rebuilt only when something in it changed. */
function createPastPhases(replay: Replay) {
  const known = new Map<Id, PhaseFact>();
  const members = new Map<Id, Set<Id>>();

  const noteTask = (id: Id): void => {
    const place = replay.field('task', id, 'place');
    if (place?.in !== 'phase') return;
    known.delete(place.phaseId);
    const ofPhase = members.get(place.phaseId);
    if (ofPhase === undefined) members.set(place.phaseId, new Set([id]));
    else ofPhase.add(id);
  };

  const factsOf = (id: Id, title: string): PhaseFact => {
    const tasks = [...(members.get(id) ?? [])]
      .flatMap((taskId) => replay.find('task', taskId) ?? [])
      .filter(({ place }) => place.in === 'phase' && place.phaseId === id);
    const facts = factsOfPhase({ id, title }, tasks.toSorted(byOrder));
    known.set(id, facts);
    return facts;
  };

  return {
    /** Called before and after each change is applied, since a task may move to another phase. */
    note(change: RecordChange): void {
      const id = change.op === 'put' ? change.record.id : change.id;
      if (change.kind === 'task') noteTask(id);
      if (change.kind === 'phase') known.delete(id);
    },

    facts: (): PhaseFact[] =>
      replay
        .all('phase')
        .toSorted(byOrder)
        .map(({ id, title }) => known.get(id) ?? factsOf(id, title)),
  };
}
