import { Link } from 'wouter';
import type { Hit } from '../../../shared/domain/find';
import { describeHit, otherPlanOf, pathOf, showHit } from '../../parts/find/hits';
import { useAppState, useAppStore } from '../../state/context';
import { MarkedText } from '../../ui/MarkedText';
import textClasses from '../../ui/text.module.css';
import classes from './Find.module.css';

/** Opens the place of the match: a task's row is opened there and focused. */
export function HitRow({ hit }: { readonly hit: Hit }) {
  const store = useAppStore();
  const other = useAppState((state) => otherPlanOf(state, hit));
  const task = useAppState(({ records }) =>
    hit.taskId === null ? undefined : records.task.get(hit.taskId),
  );
  return (
    <li>
      <Link
        href={pathOf(hit, task)}
        className={classes['hit']}
        onClick={() => showHit(store.getState(), hit)}
      >
        {hit.taskTitle !== null && hit.kind !== 'task' && (
          <span className={classes['title']}>{hit.taskTitle}</span>
        )}
        <span className={classes['excerpt']} dir="auto">
          <MarkedText pieces={hit.excerpt} />
        </span>
        <span className={textClasses['quiet']}>{describeHit(hit, other)}</span>
      </Link>
    </li>
  );
}
