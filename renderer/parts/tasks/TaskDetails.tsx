import type { Task } from '../../../shared/domain/plan/task';
import classes from './TaskDetails.module.css';
import { TaskEvidence } from './TaskEvidence';
import { TaskNote } from './TaskNote';
import { TaskTime } from './TaskTime';

/** Note, evidence and time of the open row. */
export const TaskDetails = ({ task }: { readonly task: Task }) => (
  <div className={classes['details']} role="group" aria-label={`Details of “${task.title}”`}>
    <TaskNote task={task} />
    <TaskEvidence task={task} />
    <TaskTime task={task} />
  </div>
);
