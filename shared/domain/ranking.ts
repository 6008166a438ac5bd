import { fold } from './search';

/** Something that can be found by its name or by other words. */
export interface Findable {
  readonly name: string;
  /** Other words for it, and its context; they count less than its name. */
  readonly synonyms: readonly string[];
  /** 0 to 1, added to the score; breaks ties between equally good matches. */
  readonly bonus: number;
}

/** Finds what was typed, best match first, at most `most`; empty if no word was typed. */
export type Rank<Entry> = (typed: string, most: number) => Entry[];

const NAME = 1;
const SYNONYM = 0.85;
/** Bonus if the name starts with what was typed. */
const BEGINS = 0.4;
/** Of two names with the same words, the shorter scores higher. */
const COVERED = 0.1;

/** An entry as indices of its words in the vocabulary. */
interface Indexed<Entry> {
  readonly entry: Entry;
  readonly name: string;
  readonly words: readonly number[];
  /** How many of the words, from the first, are in the name. */
  readonly ofName: number;
}

/**
 * Creates a search by word prefixes that tolerates typos: `timlin` finds Timeline. Every typed word must match. Each
 * distinct word is compared once per typed word, however many entries contain it: ten thousand titles take a few
 * milliseconds.
 */
export function createRanking<Entry extends Findable>(entries: readonly Entry[]): Rank<Entry> {
  // Read when something is typed, not while the palette comes up.
  let index: Index<Entry> | null = null;
  return (typed, most) => {
    const wanted = wordsIn(typed);
    if (wanted.length === 0) return [];
    const { indexed, vocabulary } = (index ??= indexOf(entries));
    const fits = wanted.map((word) => Float64Array.from(vocabulary, (known) => fit(word, known)));
    const begun = fold(typed.trim());
    return indexed
      .map((each) => ({ entry: each.entry, score: scoreOf(each, fits, begun) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ entry }) => entry);
  };
}

interface Index<Entry> {
  readonly indexed: readonly Indexed<Entry>[];
  /** Every word of all entries, at its number. */
  readonly vocabulary: readonly string[];
}

function indexOf<Entry extends Findable>(entries: readonly Entry[]): Index<Entry> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  // Many entries stand in one place, by whose name they are found too.
  const bySynonym = new Map<string, readonly number[]>();
  const numbersOf = (synonym: string): readonly number[] => {
    const known = bySynonym.get(synonym) ?? wordsIn(synonym).map(numberOf);
    bySynonym.set(synonym, known);
    return known;
  };
  const indexed = entries.map((entry): Indexed<Entry> => {
    const name = fold(entry.name);
    const ofName = foldedWordsIn(name).map(numberOf);
    const others = entry.synonyms.flatMap(numbersOf);
    return { entry, name, words: [...ofName, ...others], ofName: ofName.length };
  });
  return { indexed, vocabulary: [...numbers.keys()] };
}

const foldedWordsIn = (folded: string): string[] => folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const wordsIn = (text: string): string[] => foldedWordsIn(fold(text));

/** 0 if some typed word matches nothing. */
function scoreOf(
  { entry, name, words, ofName }: Indexed<Findable>,
  fits: readonly Float64Array[],
  begun: string,
): number {
  let sum = 0;
  for (const fitOf of fits) {
    let best = 0;
    for (const [index, word] of words.entries()) {
      best = Math.max(best, (fitOf[word] ?? 0) * (index < ofName ? NAME : SYNONYM));
    }
    if (best === 0) return 0;
    sum += best;
  }
  const covered = Math.min(1, fits.length / Math.max(1, ofName));
  const begins = name.startsWith(begun) ? BEGINS : 0;
  return sum / fits.length + begins + covered * COVERED + entry.bonus;
}

const WHOLE = 1;
const BEGINNING = 0.8;
const WITHIN = 0.5;
const TYPO = 0.6;
const PER_TYPO = 0.15;
/** Weight of how much of the word was typed. */
const TYPED_PART = 0.15;
const FEWEST_WITHIN = 3;

/** How well a typed word matches a known one: 0 (not at all) to 1 (identical). */
export function fit(typed: string, known: string): number {
  if (typed === known) return WHOLE;
  const part = (TYPED_PART * Math.min(typed.length, known.length)) / known.length;
  if (known.startsWith(typed)) return BEGINNING + part;
  // Scripts whose characters stand for whole words are written without spaces.
  const isLong = typed.length >= FEWEST_WITHIN || /\P{ASCII}/u.test(typed);
  if (isLong && known.includes(typed)) return WITHIN + part;
  const most = typosIn(typed);
  if (most === 0 || known.length < typed.length - most || !beginsAlike(typed, known)) return 0;
  const typos = typosToBeginning(typed, known, most);
  return typos > most ? 0 : TYPO - PER_TYPO * typos + part;
}

const ONE_TYPO_FROM = 4;
const TWO_TYPOS_FROM = 8;

function typosIn({ length }: string): number {
  if (length < ONE_TYPO_FROM) return 0;
  return length < TWO_TYPOS_FROM ? 1 : 2;
}

/**
 * People rarely mistype the first letter of a short word: book is not look. An extra or missing first letter is a
 * different case.
 */
const beginsAlike = (typed: string, known: string): boolean =>
  typed.length >= TWO_TYPOS_FROM ||
  typed[0] === known[0] ||
  typed[0] === known[1] ||
  typed[1] === known[0];

/**
 * The fewest typos that turn the typed word into a prefix of the known one: insertions, deletions, substitutions and
 * swaps of neighbours (optimal string alignment distance, minimized over all prefixes). If above `most`, any larger
 * number.
 */
function typosToBeginning(typed: string, known: string, most: number): number {
  const width = Math.min(known.length, typed.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const cost = costAt(typed, known, row, column, [before, last, next]);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    [before, last] = [last, next];
  }
  return Math.min(...last);
}

type Rows = readonly [before: readonly number[], last: readonly number[], next: readonly number[]];

function costAt(
  typed: string,
  known: string,
  row: number,
  column: number,
  [before, last, next]: Rows,
): number {
  const [letter, other] = [typed[row - 1], known[column - 1]];
  const cost = Math.min(
    (last[column] ?? 0) + 1,
    (next[column - 1] ?? 0) + 1,
    (last[column - 1] ?? 0) + Number(letter !== other),
  );
  const isSwapped =
    row > 1 && column > 1 && letter === known[column - 2] && typed[row - 2] === other;
  return isSwapped ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost;
}
