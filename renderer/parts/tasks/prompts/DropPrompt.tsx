import { useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { isVisible } from '../../../../shared/domain/title';
import type { Task } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { PromptForm } from './PromptForm';
import { TextField } from '../../../ui/TextField';
import classes from './prompts.module.css';

/** A dropped task keeps its reason. */
export function DropPrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const [reason, setReason] = useState('');
  return (
    <PromptForm
      task={task}
      submit="Drop"
      isReady={isVisible(reason) && reason.trim().length <= LIMITS.reason}
      onSubmit={() => store.getState().dropTask(task.id, reason)}
    >
      <TextField
        className={classes['wide']}
        label="Why are you dropping this?"
        placeholder="Not needed for the role I want"
        limit={LIMITS.reason}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PromptForm>
  );
}
