import type { Task } from '../../../shared/domain/plan/task';
import { TaskList } from '../../parts/tasks/TaskList';
import classes from './WeekBody.module.css';

/** What was done in the week without being a goal of it. */
export const AlsoDone = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <section aria-labelledby="also-done-heading">
    <h2 id="also-done-heading" className={classes['quietHeading']}>
      Also done
    </h2>
    <p className={classes['small']}>Not planned, but it counts.</p>
    <TaskList tasks={tasks} label="Also done" />
  </section>
);
