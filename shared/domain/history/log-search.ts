import type { ActivityEntry } from './activity';

/** The words searched for, in lower case. */
export const searchedWords = (text: string): string[] =>
  text.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether an entry's own texts, such as titles, reasons and addresses, contain every word, ignoring case. */
export function holdsWords(entry: ActivityEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = textsIn(entry).join('\n').toLowerCase();
  return words.every((word) => texts.includes(word));
}

/** Fields that hold kinds and ids, which nobody wrote and nobody searches for. */
const isLabel = (field: string): boolean =>
  field === 'kind' || field === 'rule' || field === 'id' || field.endsWith('Id');

const looksLikeDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return looksLikeDay(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]) => (isLabel(field) ? [] : textsIn(each)));
}
