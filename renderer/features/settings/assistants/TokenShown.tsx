import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { copyText } from '../../../ui/copy-text';
import classes from '../Settings.module.css';

export interface Shown {
  readonly name: string;
  readonly token: string;
}

interface Props {
  readonly shown: Shown;
  readonly onDone: () => void;
}

const COPY_WORDS = { ready: 'Copy', copied: 'Copied', failed: 'Could not copy' } as const;

/** Takes over the focus from the form it replaces. */
export function TokenShown({ shown: { name, token }, onDone }: Props) {
  const [outcome, setOutcome] = useState<keyof typeof COPY_WORDS>('ready');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={classes['token']}>
      <p>
        The token for “<bdi>{name}</bdi>”. It is shown only once and stored nowhere: copy it now,
        and treat it like a password.
      </p>
      <code className={classes['path']}>{token}</code>
      <Group gap="xs" mt="xs">
        <Button
          variant="light"
          size="compact-sm"
          aria-live="polite"
          onClick={() => setOutcome(copyText(token) ? 'copied' : 'failed')}
        >
          {COPY_WORDS[outcome]}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          Done
        </Button>
      </Group>
    </div>
  );
}
