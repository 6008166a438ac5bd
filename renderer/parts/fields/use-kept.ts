import { useEffect, useEffectEvent, useState } from 'react';

/**
 * What the person is changing, which starts anew when undo or another window changes what is kept. `save` keeps it if
 * it differs, and is true once it is kept; a last time it is called when the window is hidden or closed, and when the
 * component goes.
 */
export function useKept<Value>(
  kept: Value,
  keep: (value: Value) => Promise<boolean>,
): [value: Value, change: (value: Value) => void, save: () => Promise<boolean>] {
  const [value, setValue] = useState(kept);
  const [basis, setBasis] = useState(kept);
  if (basis !== kept) {
    setBasis(kept);
    setValue(kept);
  }
  const save = async (): Promise<boolean> => value === kept || keep(value);
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
