import type { ActivityEntry } from './activity';

/** What is looked for, word by word, in small letters. */
export const searchedWords = (text: string): string[] =>
  text.toLowerCase().split(/\s+/).filter(Boolean);

/** Whether an entry's own texts, such as titles, reasons and addresses, hold every word, in any case. */
export function holdsWords(entry: ActivityEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const texts = textsIn(entry).join('\n').toLowerCase();
  return words.every((word) => texts.includes(word));
}

/** What an entry is, and whom it is about: words that nobody wrote. */
const isLabel = (field: string): boolean =>
  field === 'kind' || field === 'rule' || field === 'id' || field.endsWith('Id');

const looksLikeDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return looksLikeDay(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]) => (isLabel(field) ? [] : textsIn(each)));
}
