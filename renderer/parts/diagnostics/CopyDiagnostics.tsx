import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAppStore } from '../../state/context';
import { copyText } from '../../ui/copy-text';

const WORDS = {
  ready: 'Copy diagnostics',
  copied: 'Copied',
  failed: 'Could not be copied',
} as const;

/** Copies diagnostics for a problem report to the clipboard. */
export function CopyDiagnostics() {
  const store = useAppStore();
  const [outcome, setOutcome] = useState<keyof typeof WORDS>('ready');
  const copy = async (): Promise<void> => {
    const text = await store.getState().readDiagnostics();
    setOutcome(text !== null && copyText(text) ? 'copied' : 'failed');
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-live="polite"
      title="Versions, counts and the log: nothing that you wrote"
      onClick={() => void copy()}
    >
      {WORDS[outcome]}
    </Button>
  );
}
