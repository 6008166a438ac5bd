/**
 * A text as it is compared when something is looked for: in one case, without accents, and in one way of writing each
 * character, because `é` may be one sign or two.
 */
export function fold(text: string): string {
  if (IS_PLAIN.test(text)) return text.toLowerCase();
  const marked = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  // There and back: ß and SS, ı and I have one small form only on the way back.
  return marked.toUpperCase().toLowerCase();
}

const IS_PLAIN = /^[\t\n\r -~]*$/;

/** The words of what is looked for, folded. */
export const searchWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

/** Whether some of the texts holds each of the folded words. */
export function holdsWords(texts: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = texts.map(fold);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

/** A place in a text: from the first character up to but not including the last. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** Where the text holds any of the folded words, in its order; where several begin, the longest. */
export function findWords(text: string, words: readonly string[]): Found[] {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  const { folded, starts } = foldWithPlaces(text);
  const found: Found[] = [];
  for (let at = 0; at < folded.length;) {
    const word = longestFirst.find((each) => each !== '' && folded.startsWith(each, at));
    if (word === undefined) at += 1;
    else {
      found.push({ from: starts[at] ?? 0, to: starts[at + word.length] ?? text.length });
      at += word.length;
    }
  }
  return found;
}

/** The folded text, and for each of its characters where the one that it was made of begins. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  const starts: number[] = [];
  let folded = '';
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = fold(sign);
    folded += piece;
    for (let count = 0; count < piece.length; count += 1) starts.push(index);
  }
  return { folded, starts };
}
