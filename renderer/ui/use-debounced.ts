import { useEffect, useState } from 'react';

const TYPING_MS = 150;

/** The value as it was when typing last paused. */
export function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
