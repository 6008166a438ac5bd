import type { Task } from '../../../shared/domain/plan/task';
import { MoreIcon } from '../../ui/DotsIcon';
import { RowButton } from '../../ui/RowButton';
import { useLateMenu } from '../../ui/use-late-menu';
import { OpenTaskMenu } from './row-parts';
import classes from './TaskMenu.module.css';

/**
 * Everything the row's shortcuts do, for the mouse. The menu itself is mounted on demand, because there are many rows.
 */
export function TaskMenu({ task }: { readonly task: Task }) {
  const { isMade, trigger, menu } = useLateMenu();
  return (
    <>
      <RowButton
        className={classes['button'] ?? ''}
        aria-label={`More for “${task.title}”`}
        {...trigger}
      >
        <MoreIcon size={18} />
      </RowButton>
      {isMade && <OpenTaskMenu task={task} {...menu} />}
    </>
  );
}
