import type { FindKind, Hit } from '../../../shared/domain/find';
import type { Id, Task } from '../../../shared/domain/plan/task';
import { focusRow } from '../../commands/row-focus';

const PATHS: Readonly<Record<FindKind, string>> = {
  task: '/roadmap',
  note: '/roadmap',
  checklist: '/roadmap',
  link: '/roadmap',
  resource: '/roadmap',
  skill: '/skills',
  review: '/history/reviews',
  plan: '/roadmap',
  pause: '/settings',
  history: '/history/log',
};

/** Where it stands. A goal of one's own is on no roadmap but in its week. */
export function pathOf({ kind, day }: Hit, task: Pick<Task, 'place'> | undefined): string {
  if (kind === 'review' && day !== null) return `/week/${day}/review`;
  return kind !== 'history' && task?.place.in === 'week' ? '/week' : PATHS[kind];
}

const PATIENCE_MS = 2_000;
const AGAIN_MS = 30;

/** Gives the focus to a task's row once the view that it is on is drawn. */
export function showTaskSoon(taskId: Id): void {
  const end = performance.now() + PATIENCE_MS;
  const look = (): void => {
    focusRow(taskId);
    const isThere = document.activeElement?.closest(`[data-task-id="${taskId}"]`) !== null;
    if (!isThere && performance.now() < end) setTimeout(look, AGAIN_MS);
  };
  setTimeout(look, AGAIN_MS);
}
