import type { Day } from '../calendar/day';
import { versionOf } from './guide-update';
import { HORIZONS, type Pathway, plannedWeeksOf, taskWeeks, windowOf } from './pathway';
import type { GuideSummary, PlanSnapshot } from './plan';
import type { Id } from '../id';
import type { Task, TaskPlace } from './task';

/** What is chosen for a plan when it is started. */
export interface StartChoices {
  readonly startDay: Day;
  /** More than 0. */
  readonly hoursPerWeek: number;
}

/**
 * The plan that a guide becomes once it is started, for what is shown before that: each part has the id of the guide's
 * item, and resources are left out.
 */
export function startedPlan(
  guide: Pathway,
  { startDay, hoursPerWeek }: StartChoices,
): PlanSnapshot {
  const { id, title, phases } = guide;
  return {
    plan: {
      id,
      title,
      startDay,
      plannedHours: hoursPerWeek,
      hours: [],
      targetDay: null,
      guide: summaryOf(guide),
      guideVersion: versionOf(guide),
      archivedOn: null,
    },
    phases: phases.map((phase) => ({ ...phase, origin: phase.id, resources: [] })),
    tasks: tasksOfGuide(guide, (index) => phases[index]?.id ?? '').map(
      ({ id: origin, title: name, place, weeks }): Task => ({
        id: origin,
        origin,
        place,
        title: name,
        plannedWeeks: weeks,
        state: { status: 'to-do' },
        priority: null,
        dueOn: null,
        evidence: [],
        needs: [],
      }),
    ),
    pauses: [],
  };
}

export const summaryOf = (guide: Pathway): GuideSummary => ({
  fromRole: guide.fromRole,
  toRole: guide.toRole,
  window: guide.window ?? windowOf(plannedWeeksOf(guide.phases)),
  weeks: plannedWeeksOf(guide.phases),
  skillWeeks: plannedWeeksOf(guide.skillsToLearn),
});

/** A task as a plan takes it over. */
interface GuideTask {
  readonly id: Id;
  readonly title: string;
  readonly place: TaskPlace;
  readonly weeks: number;
}

/**
 * Tasks of the phases, then of the action plan, whose entries weigh nothing.
 *
 * @param phaseIdOf by the number of the phase, from 0
 */
export function tasksOfGuide(guide: Pathway, phaseIdOf: (index: number) => Id): GuideTask[] {
  const ofPhases = guide.phases.flatMap((phase, index) => {
    const weeks = taskWeeks(phase);
    const place: TaskPlace = { in: 'phase', phaseId: phaseIdOf(index) };
    return phase.tasks.map(({ id, title }, at) => ({ id, title, place, weeks: weeks[at] ?? 0 }));
  });
  const ofActionPlan = HORIZONS.flatMap((horizon) =>
    guide.actionPlan[horizon].map(({ id, title }) => ({
      id,
      title,
      place: { in: 'action-plan', horizon } as TaskPlace,
      weeks: 0,
    })),
  );
  return [...ofPhases, ...ofActionPlan];
}
