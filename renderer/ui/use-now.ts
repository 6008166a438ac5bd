import { useEffect, useState } from 'react';

const UPDATE_MS = 30_000;

/** The time by this computer's clock, which names backups. */
export function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const interval = setInterval(() => setNowMs(Date.now()), UPDATE_MS);
    return () => clearInterval(interval);
  }, []);
  return nowMs;
}
