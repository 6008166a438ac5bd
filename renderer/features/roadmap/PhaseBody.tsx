import type { Stage } from '../../../shared/domain/plan/journey';
import { TaskList } from '../../parts/tasks/TaskList';
import { AddTask } from './AddTask';
import { DragHandle } from './DragHandle';
import { Resources } from './resources/Resources';
import classes from './Roadmap.module.css';

/** Shared by all rows, so that it never causes a re-render. */
const HANDLE = <DragHandle />;

interface Props {
  readonly stage: Stage;
  /** Whether only rows near the viewport are rendered. */
  readonly isLong: boolean;
  /** The row to focus on mount, rendered or not. */
  readonly firstFocus?: number | undefined;
}

/** A phase's tasks and resources. */
export const PhaseBody = ({ stage: { phase, tasks }, ...rest }: Props) => (
  <div className={classes['body']}>
    <div>
      <TaskList tasks={tasks} label={`Tasks of ${phase.title}`} lead={HANDLE} {...rest} />
      <AddTask phase={phase} />
    </div>
    <Resources phase={phase} />
  </div>
);
