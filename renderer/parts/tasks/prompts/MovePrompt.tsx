import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Task, tasksInPhase } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { useSnapshot } from '../../../state/journey';
import { PromptForm } from './PromptForm';
import classes from './prompts.module.css';

/** Moves the task to the end of another phase. */
export function MovePrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const { phases, tasks } = useSnapshot();
  const others = phases.filter(({ id }) => task.place.in !== 'phase' || id !== task.place.phaseId);
  const [phaseId, setPhaseId] = useState(others[0]?.id ?? '');
  const onSubmit = (): Promise<boolean> => {
    const after = tasksInPhase(tasks, phaseId).at(-1)?.id ?? null;
    return store.getState().moveTasks({ taskIds: [task.id], phaseId, after });
  };
  return (
    <PromptForm task={task} submit="Move" isReady={phaseId !== ''} onSubmit={onSubmit}>
      <NativeSelect
        className={classes['wide'] ?? ''}
        label="To which phase?"
        autoFocus
        value={phaseId}
        data={others.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setPhaseId(event.currentTarget.value)}
      />
    </PromptForm>
  );
}
