import { GripIcon } from '../../ui/DotsIcon';
import { handleProps } from './drag-marks';
import classes from './DragHandle.module.css';

/** Only for the mouse: on the keyboard, commands move a task. */
export const DragHandle = () => (
  <span className={classes['handle']} aria-hidden {...handleProps('task')}>
    <GripIcon size={16} />
  </span>
);
