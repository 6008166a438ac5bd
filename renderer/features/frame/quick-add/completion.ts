import { markFor, type Named, namedLike } from '../../../../shared/domain/plan/quick-add';

/** What a mark that is being typed may name. */
export interface Completion {
  readonly options: readonly Named[];
  /** The line with the mark that names it, and where the caret goes. */
  readonly complete: (named: Named) => { readonly text: string; readonly caret: number };
}

const MOST = 6;

/** What the word in front of the caret may become; null: it is no mark, or it needs nothing more. */
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
