import { Link } from 'wouter';
import type { Hit } from '../../../shared/domain/find';
import { useAppState, useAppStore } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { formatShortDay } from '../../ui/dates';
import { MarkedText } from '../../ui/MarkedText';
import textClasses from '../../ui/text.module.css';
import classes from './Find.module.css';
import { KIND_NAME } from './find-query';
import { pathOf, showTaskSoon } from './places';

/** Leads to the place itself: a task’s row is opened there, and takes the focus. */
export function HitRow({ hit }: { readonly hit: Hit }) {
  const store = useAppStore();
  const other = useOtherPlan(hit);
  const task = useAppState(({ records }) =>
    hit.taskId === null ? undefined : records.task.get(hit.taskId),
  );
  const open = (): void => {
    const state = store.getState();
    if (other !== null && hit.planId !== null) void state.choosePlan(hit.planId);
    // What was done is told in the history, and the task is not there.
    if (hit.taskId === null || hit.kind === 'history') return;
    state.openTask(hit.taskId);
    showTaskSoon(hit.taskId);
  };
  return (
    <li>
      <Link href={pathOf(hit, task)} className={classes['hit']} onClick={open}>
        {hit.taskTitle !== null && hit.kind !== 'task' && (
          <span className={classes['title']}>{hit.taskTitle}</span>
        )}
        <span className={classes['excerpt']} dir="auto">
          <MarkedText pieces={hit.excerpt} />
        </span>
        <span className={textClasses['quiet']}>{describe(hit, other)}</span>
      </Link>
    </li>
  );
}

/** The title of its plan, where that is another one than is shown; else null. */
const useOtherPlan = ({ planId }: Hit): string | null =>
  useAppState((state) =>
    planId === null || planId === planIdOf(state)
      ? null
      : (state.records.plan.get(planId)?.title ?? null),
  );

const describe = ({ kind, day, taskStatus }: Hit, plan: string | null): string =>
  [KIND_NAME[kind], day && formatShortDay(day), STATE_WORDS[taskStatus ?? ''], plan]
    .filter(Boolean)
    .join(' · ');

const STATE_WORDS: Readonly<Record<string, string>> = { done: 'done', dropped: 'dropped' };
