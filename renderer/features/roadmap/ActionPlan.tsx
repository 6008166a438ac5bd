import { HORIZON_NAMES } from '../../../shared/words/horizons';
import { TaskList } from '../../parts/tasks/TaskList';
import { useFirstSteps } from '../../state/journey';
import { formatDay } from '../../ui/dates';
import classes from './Roadmap.module.css';

/** The action plan's lists, each with its due day. They carry no weight: the phases contain the work itself. */
export const ActionPlan = () => (
  <section aria-labelledby="action-plan-heading">
    <h2 id="action-plan-heading">Action plan</h2>
    <p className={classes['soft']}>
      First steps, alongside the phases. They do not count toward the progress bar.
    </p>
    <div className={classes['horizons']}>
      {useFirstSteps().map(({ horizon, due, tasks }) => (
        <div key={horizon}>
          <h3>
            {HORIZON_NAMES[horizon]}
            <span className={classes['due']}>
              {' '}
              by <time dateTime={due}>{formatDay(due)}</time>
            </span>
          </h3>
          <TaskList tasks={tasks} label={HORIZON_NAMES[horizon]} />
        </div>
      ))}
    </div>
  </section>
);
