import { v7 as createId } from 'uuid';
import type { Day } from '../../../shared/domain/calendar/day';
import { ordersBetween } from '../../../shared/domain/order';
import type { Pathway, PathwayPhase } from '../../../shared/domain/plan/pathway';
import { versionOf } from '../../../shared/domain/plan/guide-update';
import { summaryOf, tasksOfGuide } from '../../../shared/domain/plan/started-plan';
import type { Id } from '../../../shared/domain/id';
import type {
  PhaseRecord,
  PlanRecord,
  ResourceRecord,
  SkillRecord,
  TaskRecord,
} from '../../../shared/domain/records';
import { skillId } from '../../store/record/natural-id';
import { createTask } from './create-task';

/** A plan as it is on its first day. */
export interface PlanCopy {
  readonly plan: PlanRecord;
  readonly phases: readonly PhaseRecord[];
  readonly resources: readonly ResourceRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly skills: readonly SkillRecord[];
  /** Which task or resource teaches which skill. */
  readonly teaching: readonly { readonly skillId: Id; readonly by: TaskRecord | ResourceRecord }[];
}

/** Copies a guide into a plan; each row keeps the id of its source. */
export function copyGuide(guide: Pathway, startDay: Day, plannedHours: number): PlanCopy {
  const planId = createId();
  const phases = inOrder(guide.phases, ({ id, title, weeks }, order) => ({
    id: createId(),
    planId,
    origin: id,
    order,
    title,
    weeks,
  }));
  const idOf = (index: number): Id => phases[index]?.id ?? '';
  const resources = guide.phases.flatMap((phase, index) =>
    copyResources(planId, idOf(index), phase),
  );
  const tasks = copyTasks(planId, guide, idOf);
  return {
    plan: {
      id: planId,
      title: guide.title,
      startDay,
      plannedHours,
      targetDay: null,
      guide: summaryOf(guide),
      guideVersion: versionOf(guide),
      archivedOn: null,
    },
    phases,
    resources,
    tasks,
    skills: copySkills(planId, guide),
    teaching: teachersOf(planId, guide, [...tasks, ...resources]),
  };
}

const inOrder = <Source, Copy>(
  sources: readonly Source[],
  copy: (source: Source, order: string) => Copy,
): Copy[] => {
  const orders = ordersBetween(null, null, sources.length);
  return sources.map((source, index) => copy(source, orders[index] ?? ''));
};

const copyResources = (planId: Id, phaseId: Id, phase: PathwayPhase): ResourceRecord[] =>
  inOrder(phase.resources, ({ id, title, kind, by = null, url = null }, order) => ({
    id: createId(),
    planId,
    phaseId,
    origin: id,
    order,
    title,
    kind,
    by,
    url,
    progress: 'to-read',
    rating: null,
    note: '',
  }));

function teachersOf(
  planId: Id,
  { skillsToLearn }: Pathway,
  rows: readonly (TaskRecord | ResourceRecord)[],
): PlanCopy['teaching'] {
  const byOrigin = new Map(rows.map((row) => [row.origin, row]));
  return skillsToLearn.flatMap(({ id, taughtBy = [] }) =>
    taughtBy.flatMap((origin) => {
      const by = byOrigin.get(origin);
      return by === undefined ? [] : [{ skillId: skillId(planId, id), by }];
    }),
  );
}

/** The skills that the person brings, then those to learn. */
const copySkills = (planId: Id, guide: Pathway): SkillRecord[] =>
  inOrder(
    [
      ...guide.transferableSkills.map(({ id, title, why }) => ({
        origin: id,
        title,
        about: why,
        kind: 'brought' as const,
        priority: null,
        weeks: 0,
      })),
      ...guide.skillsToLearn.map(({ id, title, how, priority, weeks }) => ({
        origin: id,
        title,
        about: how,
        kind: 'to-learn' as const,
        priority,
        weeks,
      })),
    ],
    (skill, order) => ({
      ...skill,
      id: skillId(planId, skill.origin),
      planId,
      order,
      evidence: '',
    }),
  );

const copyTasks = (planId: Id, guide: Pathway, phaseIdOf: (index: number) => Id): TaskRecord[] =>
  inOrder(tasksOfGuide(guide, phaseIdOf), ({ id, title, place, weeks }, order) =>
    createTask(planId, { title, plannedWeeks: weeks, place, order }, id),
  );
