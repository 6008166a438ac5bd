import type { Task } from '../../../shared/domain/plan/task';
import classes from './TaskDetails.module.css';
import { TaskChecklist } from './TaskChecklist';
import { TaskEvidence } from './TaskEvidence';
import { TaskNeeds } from './TaskNeeds';
import { TaskNote } from './TaskNote';
import { TaskTime } from './TaskTime';

/** Everything attached to the open row's task. */
export const TaskDetails = ({ task }: { readonly task: Task }) => (
  <div className={classes['details']} role="group" aria-label={`Details of “${task.title}”`}>
    <TaskNote task={task} />
    <TaskChecklist task={task} />
    {task.place.in === 'phase' && <TaskNeeds task={task} />}
    <TaskEvidence task={task} />
    <TaskTime task={task} />
  </div>
);
