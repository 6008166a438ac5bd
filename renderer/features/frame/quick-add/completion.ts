import { markFor, type Named, namedLike } from '../../../../shared/domain/plan/quick-add';

/** What an unfinished mark can refer to. */
export interface Completion {
  readonly options: readonly Named[];
  /** The line with the completed mark, and the new caret position. */
  readonly complete: (named: Named) => { readonly text: string; readonly caret: number };
}

const MOST = 6;

/** Completions for the word before the caret; null if it is not a mark, or is complete. */
export function completionAt(
  text: string,
  caret: number,
  named: { readonly '#': readonly Named[]; readonly '^': readonly Named[] },
): Completion | null {
  const word = /\S*$/.exec(text.slice(0, caret))?.[0] ?? '';
  const sign = word.charAt(0);
  if ((sign !== '#' && sign !== '^') || /^\S/.test(text.slice(caret))) return null;
  const all = named[sign];
  const options = (word === sign ? all : namedLike(word.slice(1), all)).slice(0, MOST);
  if (options.length === 0 || options.some((each) => markFor(sign, each) === word)) return null;
  return {
    options,
    complete: (each) => {
      const before = `${text.slice(0, caret - word.length)}${markFor(sign, each)} `;
      return { text: before + text.slice(caret).trimStart(), caret: before.length };
    },
  };
}
