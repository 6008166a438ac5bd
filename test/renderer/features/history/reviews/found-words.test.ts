import { searchWords } from '../../../../../shared/domain/search';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '../../../../../renderer/features/history/reviews/found-words';

const marked = (text: string, search: string): string =>
  markWords(text, searchWords(search))
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join('');

describe('words that were found', () => {
  it.each([
    ['Agents and more agents', 'AGENTS', '[Agents] and more [agents]'],
    ['Meetings, a cold', 'meet cold', '[Meet]ings, a [cold]'],
    ['C++ (v2) costs $5 [a-b]', 'c++ (v2) $5 [a-b]', '[C++] [(v2)] costs [$5] [[a-b]]'],
    ['planning', 'plan planning', '[planning]'],
    ['nothing', '', 'nothing'],
    ['nothing', 'else', 'nothing'],
    ['a\\b', '\\', 'a[\\]b'],
    ['Ärger', 'ärger', '[Ärger]'],
  ])('are marked in %j for %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});

describe('an excerpt', () => {
  it('is the first line, without the signs of Markdown', () => {
    expect(excerptOf('\n\n## **Shipped** `it`\n\nmore', [])).toBe('Shipped it');
    expect(excerptOf('- [x] done\n- two', [])).toBe('done');
    expect(excerptOf('> 2 * 3 * 4', [])).toBe('2 * 3 * 4');
    expect(excerptOf('1. > one', [])).toBe('one');
    expect(excerptOf('#1 of -5', [])).toBe('#1 of -5');
    expect(excerptOf('```py\nprint()\n```', [])).toBe('print()');
    expect(excerptOf('---\n', [])).toBe('');
  });

  it('is the first line with one of the words, where one has any', () => {
    expect(excerptOf('first\nsecond agent\nthird agent', ['agent'])).toBe('second agent');
    expect(excerptOf('first\nsecond', ['agent'])).toBe('first');
  });

  it('of a long line begins shortly before the word', () => {
    const long = `${'x'.repeat(300)} agent ${'y'.repeat(300)}`;
    const excerpt = excerptOf(long, ['agent']);
    expect(excerpt).toContain(' agent ');
    expect(excerpt).toMatch(/^…x{59} agent y+…$/);
    expect(excerptOf(long, [])).toBe(`${'x'.repeat(180)}…`);
  });
});
