import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAppState, useAppStore } from '../../state/context';
import classes from './Toast.module.css';

const SHOWN_MS = 8_000;

/** What just happened, with its undo. Stays while it is pointed at or holds the focus; an error stays until it is closed. */
export function Toast() {
  const store = useAppStore();
  const toast = useAppState((state) => state.toast);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (toast === null || toast.kind === 'error' || isHeld) return;
    const timer = setTimeout(() => store.getState().hideToast(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [store, toast, isHeld]);
  const { undoStep, hideToast } = store.getState();
  const stepId = toast?.stepId ?? null;
  return (
    <div className={classes['place']} role="status" aria-live="polite">
      {toast !== null && (
        <div
          className={classes['toast']}
          data-kind={toast.kind}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p className={classes['text']}>{toast.text}</p>
          {stepId !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => void undoStep(stepId)}>
              Undo
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Close this message"
            onClick={hideToast}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
