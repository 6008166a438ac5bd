import type { Difficulty, PathwayWindow, Priority, SalaryChange } from '../plan/pathway';

const MONTHS_PER_YEAR = 12;
const DIFFICULTY_WORDS: readonly [RegExp, Difficulty][] = [
  [/^(?:easy|beginner)/i, 'easy'],
  [/^(?:moderate|medium|intermediate)/i, 'moderate'],
  [/^(?:hard|difficult|challenging|advanced)/i, 'hard'],
];

export const readDifficulty = (text: string): Difficulty | null =>
  DIFFICULTY_WORDS.find(([words]) => words.test(text))?.[1] ?? null;

/** “6-9 months”, “3 months”, “1 to 2 years”. */
export function readWindow(text: string): PathwayWindow | null {
  const found = /(\d+)(?:\s*(?:-|–|—|to)\s*(\d+))?\s*\+?\s*(month|year)/i.exec(text);
  if (found === null) return null;
  const unit = found[3]?.toLowerCase() === 'year' ? MONTHS_PER_YEAR : 1;
  const [first, last] = [Number(found[1]) * unit, Number(found[2] ?? found[1]) * unit];
  return first > 0 && first <= last ? { minMonths: first, maxMonths: last } : null;
}

/** “+50%”, “15 %”, “+20% to +30%”, “-10%”; in percent. */
export function readSalary(text: string): SalaryChange | null {
  const found = /([+-]?\d+)\s*%?(?:\s*(?:-|–|—|to)\s*\+?(\d+))?\s*%/.exec(
    text.replaceAll('−', '-'),
  );
  if (found === null) return null;
  const [first, last] = [Number(found[1]), found[2] === undefined ? null : Number(found[2])];
  return last === null ? first : { from: first, to: last };
}

export interface SkillMark {
  readonly priority: Priority;
  readonly weeks: number | null;
}

/** “Critical8 weeks”, “Nice to have · 4 weeks”, “Important”. */
export function readSkillMark(text: string): SkillMark | null {
  const found =
    /^(critical|important|nice[ -]to[ -]have)\s*[:·|,(–-]*\s*(?:(\d+)\s*(?:weeks?|wks?)\)?)?$/i.exec(
      text,
    );
  if (found === null) return null;
  const word = found[1]?.toLowerCase() ?? '';
  const priority = word.startsWith('nice') ? 'nice-to-have' : (word as 'critical' | 'important');
  return { priority, weeks: found[2] === undefined ? null : Number(found[2]) };
}

/** “8 weeks”, “Weeks: 8”, “(8 weeks)”; null if it is not a number of weeks, or is a range. */
export function readWeeks(text: string): number | null {
  const found = /^\(?(?:(?:duration|weeks):?\s*)?(\d+(?:\.\d+)?)\s*(?:weeks?|wks?)?\)?$/i.exec(
    text,
  );
  const isSaid = /w(?:ee)?k/i.test(text) || /^duration/i.test(text);
  return found === null || !isSaid ? null : Number(found[1]);
}
