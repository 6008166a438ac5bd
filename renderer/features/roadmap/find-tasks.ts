import { holdsWords, searchWords } from '../../../shared/domain/search';
import type { Task } from '../../../shared/domain/plan/task';

/** The tasks whose titles hold every word of the text, in any case and order; none for an empty text. */
export function findTasks(tasks: readonly Task[], text: string): readonly Task[] {
  const words = searchWords(text);
  return words.length === 0 ? [] : tasks.filter(({ title }) => holdsWords([title], words));
}
