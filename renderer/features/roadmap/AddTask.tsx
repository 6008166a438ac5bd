import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Phase } from '../../../shared/domain/plan/plan';
import { AddButton } from '../../parts/fields/AddButton';
import { AddTaskForm } from '../../parts/tasks/AddTaskForm';
import { useAppStore } from '../../state/context';
import { type PastedList, PastedTasks } from './PastedTasks';
import classes from './Roadmap.module.css';

/** Adds a task to this phase. */
export function AddTask({ phase }: { readonly phase: Phase }) {
  const store = useAppStore();
  const [pasted, setPasted] = useState<PastedList | null>(null);
  const forget = useCallback(() => setPasted(null), []);
  return (
    <AddButton
      className={classes['addButton']}
      label="Add a task"
      name={`Add a task to ${phase.title}`}
    >
      {(close) =>
        pasted === null ? (
          <div className={classes['add']}>
            <AddTaskForm
              phases={[phase]}
              autoFocus
              onAdd={store.getState().addTask}
              onPasteList={(titles, plannedWeeks) => setPasted({ titles, plannedWeeks })}
            />
            <Button variant="subtle" color="gray" onClick={close}>
              Close
            </Button>
          </div>
        ) : (
          <PastedTasks phase={phase} {...pasted} onClose={forget} />
        )
      }
    </AddButton>
  );
}
