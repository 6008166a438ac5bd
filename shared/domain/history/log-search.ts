import { holdsWords } from '../search';
import type { ActivityEntry } from './activity';

/** Whether an entry's own texts, such as titles, reasons and addresses, hold every one of the folded words. */
export const entryHoldsWords = (entry: ActivityEntry, words: readonly string[]): boolean =>
  words.length === 0 || holdsWords([textsIn(entry).join('\n')], words);

/** Fields that hold kinds and ids, which nobody wrote and nobody searches for. */
const isLabel = (field: string): boolean =>
  field === 'kind' || field === 'rule' || field === 'id' || field.endsWith('Id');

const looksLikeDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return looksLikeDay(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]) => (isLabel(field) ? [] : textsIn(each)));
}
