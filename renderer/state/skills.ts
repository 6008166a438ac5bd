import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import { type SkillCard, skillCards } from '../../shared/domain/plan/skill';
import type { Id } from '../../shared/domain/id';
import { byDay, byOrder, type Records } from '../../shared/domain/records';
import { useAppState } from './context';
import { snapshotOf } from './derived';
import { memo } from '../../shared/domain/memo';
import type { SyncSlice } from './sync';

const cards = memo(
  (
    skills: Records['skill'],
    levels: Records['level'],
    taskLinks: Records['skillTask'],
    resourceLinks: Records['skillResource'],
    { plan, tasks, phases }: PlanSnapshot,
  ): readonly SkillCard[] =>
    skillCards({
      skills: ofPlan(skills, plan.id).toSorted(byOrder),
      levels: ofPlan(levels, plan.id).toSorted(byDay(({ day }) => day)),
      taskLinks: ofPlan(taskLinks, plan.id),
      resourceLinks: ofPlan(resourceLinks, plan.id),
      tasks,
      resources: phases.flatMap(({ resources }) => resources),
    }),
);

const ofPlan = <Row extends { readonly planId: Id }>(
  rows: ReadonlyMap<Id, Row>,
  planId: Id,
): Row[] => [...rows.values()].filter((row) => row.planId === planId);

const NONE: readonly SkillCard[] = [];

/** The current plan's skills, in order; empty without a plan. */
function skillsOf({ records }: Pick<SyncSlice, 'records'>): readonly SkillCard[] {
  const snapshot = snapshotOf({ records });
  if (snapshot === null) return NONE;
  const { skill, level, skillTask, skillResource } = records;
  return cards(skill, level, skillTask, skillResource, snapshot);
}

export const useSkills = (): readonly SkillCard[] => useAppState(skillsOf);
