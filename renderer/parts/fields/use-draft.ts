import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A value while the person edits it. It is replaced when undo or another window changes what is saved. `save` writes it
 * if it differs, and resolves to true once it is saved; it also runs when the window is hidden or closed and when the
 * component unmounts.
 */
export function useDraft<Value>(
  saved: Value,
  write: (value: Value) => Promise<boolean>,
): [value: Value, change: (value: Value) => void, save: () => Promise<boolean>] {
  const [value, setValue] = useState(saved);
  const [base, setBase] = useState(saved);
  if (base !== saved) {
    setBase(saved);
    setValue(saved);
  }
  const save = async (): Promise<boolean> => value === saved || write(value);
  useLastChance(() => void save());
  return [value, setValue, save];
}

/** Runs when the window is hidden or closed, and when the component unmounts. */
function useLastChance(action: () => void): void {
  const onLastChance = useEffectEvent(action);
  useEffect(() => {
    const onHide = (): void => onLastChance();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, []);
}
