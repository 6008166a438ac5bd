import { describe, expect, it } from 'vitest';
import { findTasks } from '../../../../renderer/features/roadmap/find-tasks';
import { taskOf } from '../../../support/builders/task-of';

describe('findTasks', () => {
  const tasks = ['Read a paper', 'Write a paper', 'Read the docs'].map((title) =>
    taskOf({ title }),
  );
  const find = (text: string): string[] => findTasks(tasks, text).map(({ title }) => title);

  it('finds what has every word, in any case and order', () => {
    expect(find('paper READ')).toEqual(['Read a paper']);
    expect(find('read')).toEqual(['Read a paper', 'Read the docs']);
    expect(find('pap')).toEqual(['Read a paper', 'Write a paper']);
  });

  it('finds nothing for no words, or for one that no title has', () => {
    expect(find('  ')).toEqual([]);
    expect(find('read nothing')).toEqual([]);
  });
});
