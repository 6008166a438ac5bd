import { Link } from 'wouter';
import type { ExcerptPiece, Hit } from '../../../shared/domain/find';
import { useAppState, useAppStore } from '../../state/context';
import { planIdOf } from '../../state/derived';
import { formatShortDay } from '../../ui/dates';
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
    if (hit.taskId === null) return;
    state.openTask(hit.taskId);
    showTaskSoon(hit.taskId);
  };
  return (
    <li>
      <Link href={pathOf(hit, task)} className={classes['hit']} onClick={open}>
        {hit.taskTitle !== null && hit.kind !== 'task' && (
          <span className={classes['title']}>{hit.taskTitle}</span>
        )}
        <Excerpt pieces={hit.excerpt} />
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

const Excerpt = ({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) => (
  <span className={classes['excerpt']} dir="auto">
    {placed(pieces).map(([at, { text, isFound }]) =>
      isFound ? <mark key={at}>{text}</mark> : text,
    )}
  </span>
);

/** The same words may stand there twice: each piece is known by its place. */
const placed = (pieces: readonly ExcerptPiece[]): [number, ExcerptPiece][] =>
  pieces.map((piece, index) => [index, piece]);

const describe = ({ kind, day, taskStatus }: Hit, plan: string | null): string =>
  [KIND_NAME[kind], day && formatShortDay(day), STATE_WORDS[taskStatus ?? ''], plan]
    .filter(Boolean)
    .join(' · ');

const STATE_WORDS: Readonly<Record<string, string>> = { done: 'done', dropped: 'dropped' };
