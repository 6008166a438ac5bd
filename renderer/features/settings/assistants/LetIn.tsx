import { Button } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../../../../shared/domain/limits';
import { useAppStore } from '../../../state/context';
import { EscapableForm } from '../../../ui/EscapableForm';
import { TextField } from '../../../ui/TextField';
import classes from '../Settings.module.css';
import type { Shown } from './TokenShown';

/** Gives an assistant a name and a token. */
export function LetIn({ onToken }: { readonly onToken: (shown: Shown) => void }) {
  const store = useAppStore();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const letIn = async (): Promise<boolean> => {
    const token = await store.getState().letAssistantIn(name);
    if (token !== null) onToken({ name, token });
    return token !== null;
  };
  return (
    <EscapableForm onSubmit={letIn} onClose={() => setTyped('')}>
      <div className={classes['form']}>
        <TextField
          className={classes['wide']}
          label="Name of the assistant"
          placeholder="Desk assistant"
          limit={LIMITS.assistantName}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={name === ''}>
          Give access
        </Button>
      </div>
    </EscapableForm>
  );
}
