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

/** Where it stands. A goal of one's own is on no roadmap but in its week. */
export function pathOf({ kind, day }: Hit, task: Pick<Task, 'place'> | undefined): string {
  if (kind === 'review' && day !== null) return `/week/${day}/review`;
  return kind !== 'history' && task?.place.in === 'week' ? '/week' : PATHS[kind];
}

/** Shows its plan, and opens the task’s row, which takes the focus. The view is left to whoever asks. */
export function showHit(state: AppState, { kind, planId, taskId }: Hit): void {
  if (planId !== null && planId !== planIdOf(state)) void state.choosePlan(planId);
  // What was done is told in the history, and the task is not there.
  if (taskId === null || kind === 'history') return;
  state.openTask(taskId);
  showTaskSoon(taskId);
}

/** The title of its plan, where that is another one than is shown; else null. */
export const otherPlanOf = ({ records }: Pick<AppState, 'records'>, { planId }: Hit) =>
  planId === null || planId === planIdOf({ records })
    ? null
    : (records.plan.get(planId)?.title ?? null);

const STATE_WORDS: Readonly<Record<string, string>> = { done: 'done', dropped: 'dropped' };

/** @param plan the title of its plan, where it is to be named */
export const describeHit = ({ kind, day, taskStatus }: Hit, plan: string | null): string =>
  [KIND_NAME[kind], day && formatShortDay(day), STATE_WORDS[taskStatus ?? ''], plan]
    .filter(Boolean)
    .join(' · ');
