import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { closesCircle } from '../../../shared/domain/plan/needs';
import type { Id } from '../../../shared/domain/id';
import type { TaskRecord } from '../../../shared/domain/records';
import { LIMITS } from '../../../shared/domain/limits';
import { Failure } from '../../../shared/contract/failure';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

/** Removes a task and everything attached to it. */
export function removeTask(store: Store, id: Id): void {
  const { notes, evidence, goals, times, tasks, skills, drafts, checklists, needs } = store;
  const task = tasks.read(id);
  if (task === null) return;
  notes.set(task.planId, id, '');
  drafts.forget(`note:${id}`);
  evidence.listByTask(id).forEach((link) => evidence.remove(link.id));
  goals.listByTask(id).forEach((goal) => goals.remove(goal.id));
  checklists.listByTask(id).forEach((item) => checklists.remove(item.id));
  needs.listAround(id).forEach((need) => needs.remove(need.id));
  skills.unlinkTask(id);
  times.listByTask(id).forEach((entry) => times.remove(entry.id));
  if (times.findTimer()?.taskId === id) times.removeTimer();
  tasks.remove(id);
}

/** The first task takes over everything attached to the others, and their weeks; the others are removed. */
export function mergeTasks(
  store: Store,
  tasks: readonly TaskRecord[],
  title: string,
): ActivityEntry {
  const [first, ...others] = tasks;
  if (first === undefined) throw new Failure('not-found', REFUSALS.taskGone);
  const plannedWeeks = tasks.reduce((weeks, task) => weeks + task.plannedWeeks, 0);
  const notes = tasks.map(({ id }) => store.notes.textOf(id)).filter((text) => text.trim() !== '');
  const note = notes.join('\n\n');
  if (note.length > LIMITS.note) throw new Failure('refused', REFUSALS.notesTooLong);
  store.notes.set(first.planId, first.id, note);
  others.forEach((other) => handOver(store, other.id, first.id));
  store.tasks.edit(first.id, { ...first, title, plannedWeeks });
  return {
    kind: 'tasks.merged',
    taskId: first.id,
    title,
    tasks: tasks.map(({ id, title: each }) => ({ taskId: id, title: each })),
  };
}

/** Moves everything but the note, which is written already. Of two open goals, that of the remaining task is kept. */
function handOver(store: Store, from: Id, to: Id): void {
  const { checklists, evidence, goals, skills, times } = store;
  evidence.listByTask(from).forEach((link) => evidence.hand(link.id, to));
  times.listByTask(from).forEach((entry) => times.hand(entry.id, to));
  checklists.hand(from, to);
  skills.handTask(from, to);
  handNeeds(store, from, to);
  if (times.findTimer()?.taskId === from) times.handTimer(to);
  const hasOpen = goals.listByTask(to).some(({ end }) => end === null);
  for (const goal of goals.listByTask(from)) {
    if (goal.end === null && hasOpen) goals.remove(goal.id);
    else goals.hand(goal.id, to);
  }
  removeTask(store, from);
}

/** Moves dependencies in both directions, but never so that a task would depend on itself. */
function handNeeds({ needs }: Store, from: Id, to: Id): void {
  const handed = needs.listAround(from);
  handed.forEach(({ id }) => needs.remove(id));
  const instead = (id: Id): Id => (id === from ? to : id);
  for (const { planId, ...need } of handed) {
    const link = { taskId: instead(need.taskId), neededId: instead(need.neededId) };
    if (closesCircle(needs.list(planId), link)) continue;
    needs.set(planId, link.taskId, link.neededId, true);
  }
}
