import { Link } from 'wouter';
import classes from './Overview.module.css';

/** In place of the next tasks while the roadmap has none. */
export const NoTasks = () => (
  <section className={classes['section']} aria-labelledby="next-heading">
    <h2 id="next-heading">Next</h2>
    <p className={classes['soft']}>
      Your roadmap has no tasks yet. Add them on the <Link href="/roadmap">Roadmap</Link>, or press
      Q for one at a time.
    </p>
  </section>
);
