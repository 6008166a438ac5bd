import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Phase } from '../../../shared/domain/plan/plan';
import { AddTaskForm } from '../../parts/tasks/AddTaskForm';
import { useAppStore } from '../../state/context';
import classes from './Roadmap.module.css';

/** A task of one's own in this phase. */
export function AddTask({ phase }: { readonly phase: Phase }) {
  const store = useAppStore();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <div className={classes['add']}>
        <AddTaskForm phases={[phase]} autoFocus onAdd={store.getState().addTask} />
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          Close
        </Button>
      </div>
    );
  }
  return (
    <Button
      className={classes['addButton']}
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<Plus size={16} aria-hidden />}
      aria-label={`Add a task to ${phase.title}`}
      onClick={() => setOpen(true)}
    >
      Add a task
    </Button>
  );
}
