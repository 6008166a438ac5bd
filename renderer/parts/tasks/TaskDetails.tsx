import type { Task } from '../../../shared/domain/task';
import classes from './TaskDetails.module.css';
import { TaskEvidence } from './TaskEvidence';
import { TaskNote } from './TaskNote';

/** Note and evidence of the open row. */
export const TaskDetails = ({ task }: { readonly task: Task }) => (
  <div className={classes['details']} role="group" aria-label={`Details of “${task.title}”`}>
    <TaskNote task={task} />
    <TaskEvidence task={task} />
  </div>
);
