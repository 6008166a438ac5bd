import { useEffect, useState } from 'react';
import type { Input, Result } from '../../shared/contract/calls';
import { useAppStore } from './context';

export type Finds = Result<'search.find'>;

/** What was found last; while a newer answer is on its way, it stays. Null before the first one. */
export function useFinds(input: Input<'search.find'>): Finds | null {
  const store = useAppStore();
  const [finds, setFinds] = useState<Finds | null>(null);
  // Inputs are made anew with every drawing: what they say is what counts.
  const question = JSON.stringify(input);
  useEffect(() => {
    let newest = 0;
    const ask = async (): Promise<void> => {
      newest += 1;
      const asked = newest;
      const answer = await store
        .getState()
        .read('search.find', JSON.parse(question) as Input<'search.find'>);
      if (asked === newest && answer !== null) setFinds(answer.value);
    };
    void ask();
    const stop = store.subscribe((state, before) => {
      if (state.shownVersion !== before.shownVersion) void ask();
    });
    return () => {
      newest = Infinity;
      stop();
    };
  }, [store, question]);
  return finds;
}
