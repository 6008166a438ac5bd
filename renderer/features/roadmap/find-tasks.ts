import { holdsWords, searchWords } from '../../../shared/domain/search';
import type { Task } from '../../../shared/domain/plan/task';

/** Tasks whose titles contain every word of the text, in any case and order; empty for an empty text. */
export function findTasks(tasks: readonly Task[], text: string): readonly Task[] {
  const words = searchWords(text);
  return words.length === 0 ? [] : tasks.filter(({ title }) => holdsWords([title], words));
}
