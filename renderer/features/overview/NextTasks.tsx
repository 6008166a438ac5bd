import { useState } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../../shared/domain/id';
import type { Task } from '../../../shared/domain/plan/task';
import { TaskList } from '../../parts/tasks/TaskList';
import { useSnapshot } from '../../state/journey';
import classes from './Overview.module.css';

const SHOWN = 4;

/** What to do now. What is ticked here stays in its place until the person leaves the view. */
export function NextTasks({ next }: { readonly next: readonly Task[] }) {
  const { tasks } = useSnapshot();
  const [shownIds, setShownIds] = useState<readonly Id[]>(() =>
    next.slice(0, SHOWN).map(({ id }) => id),
  );
  const isShown = new Set(shownIds);
  const byId = new Map(tasks.filter(({ id }) => isShown.has(id)).map((task) => [task.id, task]));
  const shown = shownIds.flatMap((id) => byId.get(id) ?? []);
  const more = next.filter(({ id }) => !isShown.has(id));
  // All that is shown has been done since, or dropped.
  const isDrained = more.length > 0 && next.length === more.length;
  if (isDrained) setShownIds([...shownIds, ...more.slice(0, SHOWN).map(({ id }) => id)]);
  return (
    <section className={classes['section']} aria-labelledby="next-heading">
      <h2 id="next-heading">Next</h2>
      {shown.length === 0 && (
        <p className={classes['soft']}>
          Nothing is left to tick. The <Link href="/roadmap">Roadmap</Link> keeps all that you did.
        </p>
      )}
      <TaskList tasks={shown} label="Next tasks" />
    </section>
  );
}
