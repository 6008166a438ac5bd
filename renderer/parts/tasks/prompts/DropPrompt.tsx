import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import type { Task } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { PromptForm } from './PromptForm';
import classes from './prompts.module.css';

/** A dropped task keeps its reason. */
export function DropPrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const [reason, setReason] = useState('');
  return (
    <PromptForm
      task={task}
      submit="Drop"
      isReady={reason.trim() !== ''}
      onSubmit={() => store.getState().dropTask(task.id, reason)}
    >
      <TextInput
        className={classes['wide']}
        label="Why is this dropped?"
        placeholder="Not needed for the role I want"
        maxLength={LIMITS.reason}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PromptForm>
  );
}
