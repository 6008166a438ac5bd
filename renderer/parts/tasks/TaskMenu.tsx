import { Suspense, useId, useRef } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import { MoreIcon } from '../../ui/DotsIcon';
import { RowButton } from '../../ui/RowButton';
import { useMenuStage } from '../../ui/use-menu-stage';
import { OpenTaskMenu } from './row-parts';
import classes from './TaskMenu.module.css';

/**
 * Everything the row's shortcuts do, for the mouse. The menu itself is mounted on demand, because there are many rows.
 */
export function TaskMenu({ task }: { readonly task: Task }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const stage = useMenuStage();
  const { isMade, isOpen, toggle } = stage;
  return (
    <>
      <RowButton
        ref={button}
        id={id}
        className={classes['button'] ?? ''}
        aria-label={`More for “${task.title}”`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-dropdown` : undefined}
        data-expanded={isOpen || undefined}
        onClick={toggle}
      >
        <MoreIcon size={18} />
      </RowButton>
      {isMade && (
        <Suspense>
          <OpenTaskMenu id={id} task={task} button={button} stage={stage} />
        </Suspense>
      )}
    </>
  );
}
