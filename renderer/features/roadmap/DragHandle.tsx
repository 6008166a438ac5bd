import { GripVertical } from 'lucide-react';
import { handleProps } from './drag-marks';
import classes from './DragHandle.module.css';

/** For the mouse: keys move a task by its own commands. */
export const DragHandle = () => (
  <span className={classes['handle']} aria-hidden {...handleProps('task')}>
    <GripVertical size={16} />
  </span>
);
