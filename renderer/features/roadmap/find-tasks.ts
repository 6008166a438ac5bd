import type { Task } from '../../../shared/domain/plan/task';

/** The tasks whose titles hold every word of the text, in any case and order; none for an empty text. */
export function findTasks(tasks: readonly Task[], text: string): readonly Task[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return tasks.filter(({ title }) => {
    const written = title.toLowerCase();
    return words.every((word) => written.includes(word));
  });
}
