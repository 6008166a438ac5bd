import { useEffect, useState } from 'react';
import type { Calls, Input, ReadName, Result } from '../../shared/contract/calls';
import { knownAnswersOf } from './answers';
import { useAppState, useAppStore } from './context';
import { expectPlanId } from './derived';

/** Reads about one plan. */
type PlanReadName = {
  [Name in ReadName]: Calls[Name]['scope'] extends 'plan' ? Name : never;
}[ReadName];

/** Like `useAnswer`, for a read about the current plan. */
export function useLive<Name extends PlanReadName>(
  name: Name,
  input: Omit<Input<Name>, 'planId'>,
): Result<Name> | null {
  const planId = useAppState(expectPlanId);
  return useAnswer(name, { ...input, planId } as unknown as Input<Name>);
}

/**
 * The result of a read, repeated whenever anything was written and when a day begins. Null until the first result, unless
 * it is known from before; while a newer one is on its way, to this read or the previous one, the last result stays.
 */
export const useAnswer = <Name extends ReadName>(
  name: Name,
  input: Input<Name>,
): Result<Name> | null => useLatestAnswer(name, input).answer;

/** Like `useAnswer`; also says whether the answer is to this very input. */
export function useLatestAnswer<Name extends ReadName>(
  name: Name,
  input: Input<Name>,
): { readonly answer: Result<Name> | null; readonly isCurrent: boolean } {
  const store = useAppStore();
  const answers = knownAnswersOf(store);
  // Inputs are new objects on every render, so they are compared by content.
  const question = JSON.stringify(input);
  const [latest, setLatest] = useState(() => ({ answer: answers.find(name, question), question }));
  useEffect(() => {
    let newest = 0;
    const ask = async (): Promise<void> => {
      newest += 1;
      const asked = newest;
      const known = answers.find(name, question);
      const reply = known ?? (await answers.ask(name, question));
      // Answers may overtake each other.
      if (asked !== newest || reply === null) return;
      setLatest((last) =>
        last.answer === reply && last.question === question ? last : { answer: reply, question },
      );
    };
    void ask();
    const stop = store.subscribe((state, before) => {
      const isWritten = state.shownVersion !== before.shownVersion;
      if (isWritten || state.today !== before.today) void ask();
    });
    return () => {
      newest = Infinity;
      stop();
    };
  }, [store, answers, name, question]);
  return { ...latest, isCurrent: latest.answer !== null && latest.question === question };
}
