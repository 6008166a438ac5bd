import { Failure } from '../../../shared/contract/failure';
import type { Id } from '../../../shared/domain/id';
import { isOpen } from '../../../shared/domain/plan/task';
import type {
  GoalRecord,
  PhaseRecord,
  ResourceRecord,
  SkillRecord,
  TaskRecord,
} from '../../../shared/domain/records';
import { REFUSALS, refusals } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

/** The plan's task; throws a Failure if it is gone. */
export function expectTask({ tasks }: Store, planId: Id, id: Id): TaskRecord {
  const task = tasks.find(planId, id);
  if (task !== null) return task;
  throw new Failure('not-found', REFUSALS.taskGone);
}

/** The task, if it can be planned; throws a Failure if it is gone, done or dropped. */
export function expectOpenTask(store: Store, planId: Id, id: Id): TaskRecord {
  const task = expectTask(store, planId, id);
  if (isOpen(task)) return task;
  throw new Failure('refused', refusals.taskClosed(task.title));
}

/** The plan's tasks, without duplicates, in the given order; throws a Failure if one is gone or not in a phase. */
export function expectPhaseTasks(store: Store, planId: Id, ids: readonly Id[]): TaskRecord[] {
  return [...new Set(ids)].map((id) => {
    const task = expectTask(store, planId, id);
    if (task.place.in === 'phase') return task;
    throw new Failure('refused', refusals.notInPhase(task.title));
  });
}

/** The plan's phase; throws a Failure if it is gone. */
export function expectPhase({ phases }: Store, planId: Id, id: Id): PhaseRecord {
  const phase = phases.find(planId, id);
  if (phase !== null) return phase;
  throw new Failure('not-found', REFUSALS.phaseGone);
}

/** The plan's resource; throws a Failure if it is gone. */
export function expectResource({ phases }: Store, planId: Id, id: Id): ResourceRecord {
  const resource = phases.findResource(planId, id);
  if (resource !== null) return resource;
  throw new Failure('not-found', REFUSALS.resourceGone);
}

/** The plan's skill; throws a Failure if it is gone. */
export function expectSkill({ skills }: Store, planId: Id, id: Id): SkillRecord {
  const skill = skills.find(planId, id);
  if (skill !== null) return skill;
  throw new Failure('not-found', REFUSALS.skillGone);
}

/** A goal and its task, as of the present week. */
export interface LiveGoal {
  readonly goal: GoalRecord;
  readonly task: TaskRecord;
}

/** The goal, if it can still be planned; throws a Failure if it is gone, done, dropped or replanned since. */
export function expectOpenGoal(store: Store, planId: Id, goalId: Id): LiveGoal {
  const goal = store.goals.find(planId, goalId);
  const task = goal && store.tasks.find(planId, goal.taskId);
  if (goal === null || task === null) throw new Failure('not-found', REFUSALS.goalGone);
  if (goal.end !== null || !isOpen(task)) {
    throw new Failure('refused', refusals.goalClosed(task.title));
  }
  return { goal, task };
}
