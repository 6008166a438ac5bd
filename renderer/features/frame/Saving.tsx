import { useEffect, useState } from 'react';
import { useAppState } from '../../state/context';
import classes from './Saving.module.css';

/** Shorter waits go unnoticed; longer ones are announced. */
const QUIET_MS = 1_000;

/** Says that something is not on disk yet, and asks before the window closes on it. */
export function Saving() {
  const isUnanswered = useAppState(({ unanswered }) => unanswered > 0);
  useQuestionBeforeClosing(isUnanswered);
  return <div aria-live="polite">{isUnanswered && <SavingWords />}</div>;
}

function SavingWords() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSlow && <p className={classes['saving']}>Saving…</p>;
}

function useQuestionBeforeClosing(isUnanswered: boolean): void {
  useEffect(() => {
    if (!isUnanswered) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnanswered]);
}
