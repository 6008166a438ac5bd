import { ActionIcon } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import { OpenTaskMenu } from './OpenTaskMenu';
import classes from './TaskMenu.module.css';

/** Everything that the row's keys do, for the mouse. The menu itself is made when it is asked for: rows are many. */
export function TaskMenu({ task }: { readonly task: Task }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [stage, setStage] = useState<'none' | 'made' | 'open' | 'closing'>('none');
  const isOpen = stage === 'open';
  return (
    <>
      <ActionIcon
        ref={button}
        id={id}
        className={classes['button']}
        variant="subtle"
        color="gray"
        aria-label={`More for “${task.title}”`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-dropdown` : undefined}
        data-expanded={isOpen || undefined}
        onClick={() => setStage(isOpen ? 'closing' : 'made')}
      >
        <Ellipsis size={18} aria-hidden />
      </ActionIcon>
      {stage !== 'none' && (
        <OpenTaskMenu
          id={id}
          task={task}
          button={button}
          isOpen={isOpen}
          onMade={() => setStage((now) => (now === 'made' ? 'open' : now))}
          onClose={() => setStage('closing')}
          onGone={() => setStage('none')}
        />
      )}
    </>
  );
}
