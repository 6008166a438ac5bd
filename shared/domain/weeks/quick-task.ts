import type { Day } from '../calendar/day';
import { addWeeks, startOfWeek } from '../calendar/week';
import { currentStage, stagesOf } from '../plan/journey';
import type { PlanSnapshot } from '../plan/plan';
import type { QuickLine } from '../plan/quick-add';
import type { Id } from '../id';
import { minutesFor } from './suggestions';
import type { WeekSources } from './week-sheet';

/** A task parsed from one line, ready to be added. */
export interface QuickTask {
  readonly phaseId: Id;
  readonly title: string;
  readonly plannedWeeks: number;
  readonly dueOn?: Day;
  readonly skillIds: Id[];
  readonly goal?: { readonly week: Day; readonly minutes: number };
}

/** For a task whose line gives no effort. */
const USUAL_WEEKS = 1;

/**
 * Fills in what the line leaves out: the current phase, or else the last one, and one week. Null if there is no phase.
 */
export function quickTaskOf(line: QuickLine, sources: WeekSources): QuickTask | null {
  const phaseId = line.phaseId ?? usualPhaseId(sources.snapshot);
  if (phaseId === null) return null;
  const plannedWeeks = line.plannedWeeks ?? USUAL_WEEKS;
  return {
    phaseId,
    title: line.title,
    plannedWeeks,
    skillIds: [...line.skillIds],
    ...(line.dueOn !== null && { dueOn: line.dueOn }),
    ...(line.week !== null && { goal: goalIn(line.week, plannedWeeks, sources) }),
  };
}

const usualPhaseId = (snapshot: PlanSnapshot): Id | null =>
  (currentStage(stagesOf(snapshot))?.phase ?? snapshot.phases.at(-1))?.id ?? null;

/** With as much time as a task gets when it is picked for the week. */
function goalIn(ahead: number, plannedWeeks: number, sources: WeekSources) {
  const week = addWeeks(startOfWeek(sources.today, sources.firstWeekday), ahead);
  const task = { id: '', plannedWeeks, state: { status: 'to-do' } } as const;
  return { week, minutes: minutesFor(sources, week, task) };
}
