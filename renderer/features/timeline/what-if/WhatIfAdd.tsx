import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { AddedTask } from '../../../../shared/domain/estimate/what-if';
import { AddTaskForm } from '../../../parts/tasks/AddTaskForm';
import { useSnapshot } from '../../../state/journey';
import { formatWeeks } from '../../../../shared/words/numbers';
import classes from './WhatIf.module.css';

interface Props {
  readonly added: readonly AddedTask[];
  readonly onChange: (added: readonly AddedTask[]) => void;
}

/** Tasks that are only being considered. */
export function WhatIfAdd({ added, onChange }: Props) {
  const { phases } = useSnapshot();
  return (
    <div className={classes['adding']}>
      <p className={classes['label']}>Add</p>
      <ul>
        {added.map((task, index) => (
          <li key={`${task.title}-${task.phaseId}`} className={classes['added']}>
            <bdi>{task.title}</bdi>, {formatWeeks(task.plannedWeeks)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove “${task.title}”`}
              onClick={() => onChange(added.toSpliced(index, 1))}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddTaskForm
        phases={phases}
        onAdd={(task) => {
          onChange([...added, task]);
          return Promise.resolve(true);
        }}
      />
    </div>
  );
}
