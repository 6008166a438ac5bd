import { GripVertical } from 'lucide-react';
import { handleProps } from './drag-marks';
import classes from './DragHandle.module.css';

/** Only for the mouse: on the keyboard, commands move a task. */
export const DragHandle = () => (
  <span className={classes['handle']} aria-hidden {...handleProps('task')}>
    <GripVertical size={16} />
  </span>
);
