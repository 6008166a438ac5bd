import type { Stage } from '../../../shared/domain/plan/journey';
import { TaskList } from '../../parts/tasks/TaskList';
import { AddTask } from './AddTask';
import { DragHandle } from './DragHandle';
import { Resources } from './resources/Resources';
import classes from './Roadmap.module.css';

/** One for all rows: none is drawn anew because of it. */
const HANDLE = <DragHandle />;

interface Props {
  readonly stage: Stage;
  /** Whether only the rows near the window are drawn. */
  readonly isLong: boolean;
  /** The row that takes the focus at once, drawn or not. */
  readonly firstFocus?: number | undefined;
}

/** What there is to do in a phase, and with what. */
export const PhaseBody = ({ stage: { phase, tasks }, ...rest }: Props) => (
  <div className={classes['body']}>
    <div>
      <TaskList tasks={tasks} label={`Tasks of ${phase.title}`} lead={HANDLE} {...rest} />
      <AddTask phase={phase} />
    </div>
    <Resources phase={phase} />
  </div>
);
