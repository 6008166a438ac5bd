import { addDays, type Day } from '../calendar/day';
import { DAYS_PER_WEEK, weekdayOf } from '../calendar/week';
import { fold } from '../search';
import { readEffort } from './effort';
import type { Id } from '../id';

/** Something in the plan that a mark can name. */
export interface Named {
  readonly id: Id;
  readonly title: string;
}

/** What is needed to understand marks. */
export interface QuickAddPlan {
  readonly today: Day;
  readonly phases: readonly Named[];
  readonly skills: readonly Named[];
  /** Hours in one planned week, above 0. */
  readonly plannedHours: number;
  /** Reads a day in the locale's format; null if it is not one. */
  readonly readDay: (text: string) => Day | null;
}

export const QUICK_SIGNS = ['#', '!', '~', '^', '@'] as const;
export type QuickSign = (typeof QUICK_SIGNS)[number];

/** `week`: 0 is this week, 1 the next. */
export type QuickMark =
  | { readonly sign: '#'; readonly phase: Named }
  | { readonly sign: '!'; readonly week: 0 | 1 }
  | { readonly sign: '~'; readonly plannedWeeks: number }
  | { readonly sign: '^'; readonly skill: Named }
  | { readonly sign: '@'; readonly day: Day };

/**
 * A part of the typed line. unknown: looks like a mark but is kept in the title · repeated: so does a mark given
 * before.
 */
export type QuickPiece =
  | { readonly kind: 'title' | 'unknown' | 'repeated'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly mark: QuickMark };

/** A parsed line. */
export interface QuickLine {
  /** Concatenated, they equal the line. */
  readonly pieces: readonly QuickPiece[];
  /** Every word that is not a mark, separated by single spaces; empty if there is none. */
  readonly title: string;
  /** Null if not given, like the others. */
  readonly phaseId: Id | null;
  readonly week: 0 | 1 | null;
  readonly plannedWeeks: number | null;
  readonly dueOn: Day | null;
  /** Without duplicates. */
  readonly skillIds: readonly Id[];
}

/**
 * Parses one line with marks: `#phase`, `!week` or `!next`, `~3d`, `^skill`, `@friday`. A mark starts a word, so C# and
 * a@b.example are plain words. Unknown and repeated marks stay in the title. A backslash makes a mark a plain word:
 * `\!week`.
 */
export function readQuickAdd(line: string, plan: QuickAddPlan): QuickLine {
  const said = new Map<QuickSign, QuickMark>();
  const skills = new Map<Id, Named>();
  const pieces = line.split(/(\s+)/).flatMap((text): QuickPiece[] => {
    if (text === '') return [];
    const mark = readMark(text, plan);
    if (mark === null) return [{ kind: isMarkLike(text) ? 'unknown' : 'title', text }];
    if (mark.sign === '^' ? skills.has(mark.skill.id) : said.has(mark.sign))
      return [{ kind: 'repeated', text }];
    if (mark.sign === '^') skills.set(mark.skill.id, mark.skill);
    else said.set(mark.sign, mark);
    return [{ kind: 'mark', text, mark }];
  });
  const of = <Sign extends QuickSign>(sign: Sign) =>
    said.get(sign) as Extract<QuickMark, { sign: Sign }> | undefined;
  return {
    pieces,
    title: titleOf(pieces, plan),
    phaseId: of('#')?.phase.id ?? null,
    week: of('!')?.week ?? null,
    plannedWeeks: of('~')?.plannedWeeks ?? null,
    dueOn: of('@')?.day ?? null,
    skillIds: [...skills.keys()],
  };
}

const isMarkLike = (word: string): boolean => isSign(word[0]) && /[\p{L}\p{N}]/u.test(word);

const isSign = (sign: string | undefined): sign is QuickSign =>
  (QUICK_SIGNS as readonly (string | undefined)[]).includes(sign);

function titleOf(pieces: readonly QuickPiece[], plan: QuickAddPlan): string {
  const words = pieces.filter(({ kind }) => kind !== 'mark').map(({ text }) => bare(text, plan));
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

/** Removes a backslash only where it escapes a mark; elsewhere it was intended. */
const bare = (word: string, plan: QuickAddPlan): string =>
  word.startsWith('\\') && readMark(word.slice(1), plan) !== null ? word.slice(1) : word;

function readMark(word: string, plan: QuickAddPlan): QuickMark | null {
  const [sign, text] = [word[0], word.slice(1)];
  if (!isSign(sign) || text === '') return null;
  switch (sign) {
    case '#': {
      const phase = findNamed(text, plan.phases);
      return phase && { sign, phase };
    }
    case '^': {
      const skill = findNamed(text, plan.skills);
      return skill && { sign, skill };
    }
    case '!': {
      const week = WEEKS.get(fold(text));
      return week === undefined ? null : { sign, week };
    }
    case '~': {
      const plannedWeeks = readEffort(text, plan.plannedHours);
      return plannedWeeks === null ? null : { sign, plannedWeeks };
    }
    case '@': {
      const day = readDueDay(text, plan);
      return day && { sign, day };
    }
  }
}

const WEEKS: ReadonlyMap<string, 0 | 1> = new Map([
  ['week', 0],
  ['next', 1],
]);

/** Only letters and digits: marks are typed without spaces. */
const squash = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Items whose title, or a word in it, starts with what was typed, best match first. */
export function namedLike(typed: string, named: readonly Named[]): readonly Named[] {
  const wanted = squash(typed);
  return named
    .map((each) => ({ each, rank: rankOf(wanted, each.title) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ each }) => each);
}

const NO_MATCH = 3;

/** 0: the whole title · 1: its beginning · 2: the beginning of another word in it. */
function rankOf(wanted: string, title: string): number {
  const whole = squash(title);
  if (whole === wanted) return 0;
  if (whole.startsWith(wanted)) return 1;
  const words = fold(title).split(/[^\p{L}\p{N}]+/u);
  const isWithin = words.some((_, index) => words.slice(index).join('').startsWith(wanted));
  return isWithin ? 2 : NO_MATCH;
}

const findNamed = (typed: string, named: readonly Named[]): Named | null =>
  squash(typed) === '' ? null : (namedLike(typed, named)[0] ?? null);

/** The mark that names it, so that it is found again: `#Cloud-basics`. */
export const markFor = (sign: '#' | '^', { title }: Named): string =>
  `${sign}${title.trim().replaceAll(/\s+/g, '-')}`;

const WEEKDAY_NAMES = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
const FEWEST_LETTERS = 3;

/** A weekday means the next one after today. */
function readDueDay(text: string, { today, readDay }: QuickAddPlan): Day | null {
  const name = fold(text);
  if (name === 'today') return today;
  if (name === 'tomorrow') return addDays(today, 1);
  const weekday = WEEKDAY_NAMES.findIndex(
    (each) => name.length >= FEWEST_LETTERS && each.startsWith(name),
  );
  if (weekday === -1) return readDay(text);
  const ahead = (weekday - weekdayOf(today) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return addDays(today, ahead === 0 ? DAYS_PER_WEEK : ahead);
}
