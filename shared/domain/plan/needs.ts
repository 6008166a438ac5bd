import type { Id } from '../id';
import { isOpen, type Task } from './task';

/** A dependency: one task must be done before another. */
export interface Need {
  readonly id: Id;
  readonly taskId: Id;
  readonly neededId: Id;
}

type Link = Omit<Need, 'id'>;

/** Whether the task depends on the other, directly or indirectly. */
export function needsAtLast(needs: readonly Link[], taskId: Id, otherId: Id): boolean {
  const byTask = Map.groupBy(needs, (need) => need.taskId);
  const seen = new Set<Id>();
  const waiting = [taskId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { neededId } of byTask.get(next) ?? []) {
      if (neededId === otherId) return true;
      if (seen.has(neededId)) continue;
      seen.add(neededId);
      waiting.push(neededId);
    }
  }
  return false;
}

/** Whether the new dependency would close a cycle. */
export const closesCircle = (needs: readonly Link[], { taskId, neededId }: Link): boolean =>
  taskId === neededId || needsAtLast(needs, neededId, taskId);

/** The tasks that depend on the given one, directly or indirectly. */
export function dependentsOf(tasks: readonly Task[], id: Id): ReadonlySet<Id> {
  const byNeeded = new Map<Id, Id[]>();
  for (const task of tasks)
    for (const needed of task.needs)
      byNeeded.set(needed, [...(byNeeded.get(needed) ?? []), task.id]);
  const found = new Set<Id>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const dependent of byNeeded.get(next) ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      waiting.push(dependent);
    }
  }
  return found;
}

/** Open tasks, each after the open tasks it depends on; otherwise in the given order. */
export function neededFirst(tasks: readonly Task[]): readonly Task[] {
  if (tasks.every(({ needs }) => needs.length === 0)) return tasks;
  const open = new Map(tasks.filter(isOpen).map((task) => [task.id, task]));
  const placed = new Set<Task>();
  for (const task of open.values()) placeWithNeeds(task, open, placed);
  return [...placed];
}

/** Uses an explicit stack: dependency chains can be as long as the plan. */
function placeWithNeeds(first: Task, open: ReadonlyMap<Id, Task>, placed: Set<Task>): void {
  const stack = [first];
  for (let task = stack.at(-1); task !== undefined; task = stack.at(-1)) {
    const missing = task.needs
      .map((id) => open.get(id))
      .find((needed) => needed !== undefined && !placed.has(needed));
    if (missing !== undefined) stack.push(missing);
    else {
      placed.add(task);
      stack.pop();
    }
  }
}
