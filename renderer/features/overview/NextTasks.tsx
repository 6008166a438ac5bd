import { useState } from 'react';
import { Link } from 'wouter';
import type { Id, Task } from '../../../shared/domain/plan/task';
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
  const shown = shownIds.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
  const more = next.filter(({ id }) => !shownIds.includes(id));
  const isDrained = more.length > 0 && shown.every((task) => !next.includes(task));
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
