import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { RowList } from '../../../parts/tasks/RowList';
import { goalIdOf, taskIdOf } from './goal-line';
import { GoalRow } from './GoalRow';
import classes from './Goals.module.css';

/** Open goals of the present week: unless they are done, they become goals of this one too. */
export const ComingGoals = ({ lines }: { readonly lines: readonly GoalLine[] }) => (
  <div>
    <h3>Carried over if unfinished</h3>
    <p className={classes['small']}>Goals of this week. Their time is counted above.</p>
    <RowList
      label="Carried over if unfinished"
      items={lines}
      taskIdOf={taskIdOf}
      keyOf={goalIdOf}
      renderRow={(line, place) => <GoalRow key={line.goal.id} line={line} place={place} />}
    />
  </div>
);
