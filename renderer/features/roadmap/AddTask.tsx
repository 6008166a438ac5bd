import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Phase } from '../../../shared/domain/plan/plan';
import { AddTaskForm } from '../../parts/tasks/AddTaskForm';
import { useAppStore } from '../../state/context';
import { type PastedList, PastedTasks } from './PastedTasks';
import classes from './Roadmap.module.css';

/** Adds a task to this phase. */
export function AddTask({ phase }: { readonly phase: Phase }) {
  const store = useAppStore();
  const [isOpen, setOpen] = useState(false);
  const [pasted, setPasted] = useState<PastedList | null>(null);
  const forget = useCallback(() => setPasted(null), []);
  if (pasted !== null) return <PastedTasks phase={phase} {...pasted} onClose={forget} />;
  if (isOpen) {
    return (
      <div className={classes['add']}>
        <AddTaskForm
          phases={[phase]}
          autoFocus
          onAdd={store.getState().addTask}
          onPasteList={(titles, plannedWeeks) => setPasted({ titles, plannedWeeks })}
        />
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
