import { useEffect, useEffectEvent, useState } from 'react';

/**
 * What the person is changing, which starts anew when undo or another window changes what is saved. `save` keeps it if
 * it differs, and is true once it is saved; a last time it is called when the window is hidden or closed, and when the
 * component goes.
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

/** Runs when the window is hidden or closed, and when the component goes. */
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
