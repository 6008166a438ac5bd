/**
 * Normalizes a text for comparison: one case, no accents, and one form of each character, because `é` may be one code
 * point or two.
 */
export function fold(text: string): string {
  if (IS_PLAIN.test(text)) return text.toLowerCase();
  const marked = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  // Both ways: ß and SS, or ı and I, only share a lower-case form after upper-casing.
  return marked.toUpperCase().toLowerCase();
}

const IS_PLAIN = /^[\t\n\r -~]*$/;

/** The folded words of a query. */
export const searchWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

/** Whether each of the folded words is in some of the texts. */
export function holdsWords(texts: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = texts.map(fold);
  return words.every((word) => folded.some((text) => text.includes(word)));
}

/** A range of a text: from the first character up to but not including the last. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

/** Matches of any of the folded words, in text order; the longest where several start. */
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

/** The folded text, and for each of its characters the start of the one it came from. */
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
