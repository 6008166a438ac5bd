import { useEffect, useState } from 'react';
import type { Input, Result } from '../../shared/contract/calls';
import type { ReadName } from '../../shared/contract/reads';
import { useAppStore } from './context';

/**
 * The answer to a question, asked again whenever anything was written and when a day begins. Null until the first
 * answer; while a newer one is on its way, to this question or to the one before, the last one stays.
 */
export function useLive<Name extends ReadName>(
  name: Name,
  input: Input<Name>,
): Result<Name> | null {
  const store = useAppStore();
  const [answer, setAnswer] = useState<Result<Name> | null>(null);
  // Inputs are made anew with every drawing: what they say is what counts.
  const question = JSON.stringify(input);
  useEffect(() => {
    let newest = 0;
    const ask = async (): Promise<void> => {
      newest += 1;
      const asked = newest;
      const value = await store.getState().read(name, JSON.parse(question) as Input<Name>);
      // Answers may overtake each other.
      if (asked === newest && value !== null) setAnswer(value);
    };
    void ask();
    const stop = store.subscribe((state, before) => {
      const isWritten = state.shownRevision !== before.shownRevision;
      if (isWritten || state.today !== before.today) void ask();
    });
    return () => {
      newest = Infinity;
      stop();
    };
  }, [store, name, question]);
  return answer;
}
