import type { Input, ReadName, Result } from '../../shared/contract/calls';
import { oncePer } from '../../shared/domain/once-per';
import type { AppStore } from './store';

/** A letter typed is a question. */
const MOST_KNOWN = 32;

/** The answers to reads that still hold: nothing was written since they were asked for, and the day is the same. */
interface KnownAnswers {
  /** Null if it is not known. */
  readonly find: <Name extends ReadName>(name: Name, question: string) => Result<Name> | null;
  /** Null, after a toast, if there is no answer. The question is the input as JSON. */
  readonly ask: <Name extends ReadName>(
    name: Name,
    question: string,
  ) => Promise<Result<Name> | null>;
}

/** A view that was open before shows what it asked then at once. */
export const knownAnswersOf = oncePer(createKnownAnswers);

function createKnownAnswers(store: AppStore): KnownAnswers {
  const answers = new Map<string, unknown>();
  let { shownVersion, today } = store.getState();

  /** False if something was written or a day began since. */
  const isCurrent = (): boolean => {
    const state = store.getState();
    return state.shownVersion === shownVersion && state.today === today;
  };
  const forgetOutdated = (): void => {
    if (isCurrent()) return;
    answers.clear();
    ({ shownVersion, today } = store.getState());
  };
  const keep = (key: string, answer: unknown): void => {
    const [oldest] = answers.keys();
    if (answers.size >= MOST_KNOWN && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
  };

  return {
    find: <Name extends ReadName>(name: Name, question: string) => {
      forgetOutdated();
      return (answers.get(name + question) ?? null) as Result<Name> | null;
    },
    ask: async <Name extends ReadName>(name: Name, question: string) => {
      forgetOutdated();
      const [askedVersion, askedDay] = [shownVersion, today];
      const reply = await store.getState().read(name, JSON.parse(question) as Input<Name>);
      if (reply === null) return null;
      forgetOutdated();
      if (shownVersion === askedVersion && today === askedDay) keep(name + question, reply.value);
      return reply.value;
    },
  };
}
