import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Assistant } from '../../../state/assistants';
import { useAppState, useAppStore } from '../../../state/context';
import { formatMoment } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import classes from '../Settings.module.css';
import { LetIn } from './LetIn';
import { type Shown, TokenShown } from './TokenShown';

/** Which assistants can read the data and ask for changes. */
export function Assistants() {
  const store = useAppStore();
  const assistants = useAppState((state) => state.assistants);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => void store.getState().openAssistants(), [store]);
  return (
    <section aria-labelledby="assistants-heading" className={classes['group']}>
      <div>
        <h2 id="assistants-heading">Assistants</h2>
        <p className={textClasses['quiet']}>
          An AI assistant that you give access can read your plans, notes and history. It changes
          nothing on its own: you are asked here first, every time. Only programs on this computer
          can connect.
        </p>
      </div>
      {assistants?.length === 0 && <p>No assistant has access.</p>}
      {assistants !== null && assistants.length > 0 && (
        <ul className={classes['lines']}>
          {assistants.map((assistant) => (
            <AssistantLine key={assistant.id} assistant={assistant} />
          ))}
        </ul>
      )}
      {shown === null ? (
        <LetIn onToken={setShown} />
      ) : (
        <TokenShown shown={shown} onDone={() => setShown(null)} />
      )}
    </section>
  );
}

function AssistantLine({ assistant }: { readonly assistant: Assistant }) {
  const store = useAppStore();
  const { id, name, lastUsedMs } = assistant;
  return (
    <li className={classes['line']}>
      <span>
        <bdi>{name}</bdi>{' '}
        <span className={textClasses['quiet']}>
          {lastUsedMs === null ? 'never used' : `last used ${formatMoment(lastUsedMs)}`}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['restore']}
        aria-label={`Revoke “${name}”`}
        onClick={() => void store.getState().revokeAssistant(id)}
      >
        Revoke
      </Button>
    </li>
  );
}
