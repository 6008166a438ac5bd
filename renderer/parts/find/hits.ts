import type { FindKind, Hit } from '../../../shared/domain/find';
import type { Task } from '../../../shared/domain/plan/task';
import { KIND_NAME } from '../../../shared/words/find';
import { showTaskSoon } from '../../commands/show-soon';
import { planIdOf } from '../../state/derived';
import type { AppState } from '../../state/store';
import { formatShortDay } from '../../ui/dates';

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

/** The path of the view that shows it. A personal goal is not on the roadmap, only in its week. */
export function pathOf({ kind, day }: Hit, task: Pick<Task, 'place'> | undefined): string {
  if (kind === 'review' && day !== null) return `/week/${day}/review`;
  return kind !== 'history' && task?.place.in === 'week' ? '/week' : PATHS[kind];
}

/** Switches to its plan, and opens and focuses the task's row. The caller navigates to the view. */
export function showHit(state: AppState, { kind, planId, taskId }: Hit): void {
  if (planId !== null && planId !== planIdOf(state)) void state.choosePlan(planId);
  // History matches are shown in the log, which has no task rows.
  if (taskId === null || kind === 'history') return;
  state.openTask(taskId);
  showTaskSoon(taskId);
}

/** The title of its plan if it is not the current one, otherwise null. */
export const otherPlanOf = ({ records }: Pick<AppState, 'records'>, { planId }: Hit) =>
  planId === null || planId === planIdOf({ records })
    ? null
    : (records.plan.get(planId)?.title ?? null);

const STATE_WORDS: Readonly<Record<string, string>> = { done: 'done', dropped: 'dropped' };

/** @param plan title of its plan, if it should be named */
export const describeHit = ({ kind, day, taskStatus }: Hit, plan: string | null): string =>
  [KIND_NAME[kind], day && formatShortDay(day), STATE_WORDS[taskStatus ?? ''], plan]
    .filter(Boolean)
    .join(' · ');
