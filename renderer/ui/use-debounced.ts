import { useEffect, useState } from 'react';

const TYPING_MS = 150;

/** The value as of the last pause in typing. */
export function useDebounced<Value>(value: Value, pauseMs = TYPING_MS): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return debounced;
}
