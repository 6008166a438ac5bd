import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAppStore } from '../../state/context';
import type { Toast } from '../../state/toast';
import classes from './Toast.module.css';

const SHOWN_MS = 8_000;

/** Stays while it is hovered or focused; an error stays until it is closed. */
export function ToastBox({ toast }: { readonly toast: Toast }) {
  const store = useAppStore();
  const { undoStep, hideToast } = store.getState();
  const { kind, text, stepId } = toast;
  const [isHeld, setHeld] = useState(false);
  const { box, rememberOrigin } = useReturningFocus();
  useEffect(() => {
    if (kind === 'error' || isHeld) return;
    const timer = setTimeout(hideToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hideToast, kind, isHeld]);
  return (
    <div
      ref={box}
      className={classes['toast']}
      data-kind={kind}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={(event) => {
        rememberOrigin(event);
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <p className={classes['text']} dir="auto">
        {text}
      </p>
      {stepId !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => void undoStep(stepId)}>
          Undo
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" aria-label="Close this message" onClick={hideToast}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** A toast that disappears while focused returns the focus to where it came from. */
function useReturningFocus() {
  const box = useRef<HTMLDivElement>(null);
  const origin = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const shown = box.current;
    return () => {
      if (!shown?.contains(document.activeElement)) return;
      const from = origin.current;
      const target = from?.isConnected ? from : document.querySelector('main');
      if (target instanceof HTMLElement) target.focus();
    };
  }, []);
  const rememberOrigin = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) {
      origin.current = relatedTarget;
    }
  };
  return { box, rememberOrigin };
}
