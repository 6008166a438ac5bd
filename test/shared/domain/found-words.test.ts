import { describe, expect, it } from 'vitest';
import { excerptOf, lineWith, markWords } from '../../../shared/domain/found-words';
import { searchWords } from '../../../shared/domain/search';

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
    // Words match at their beginning.
    ['Start the art of scikit-art', 'art', 'Start the [art] of scikit-[art]'],
  ])('are marked in %j for %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected);
  });
});

describe('the line with a word', () => {
  it('is the first line, without Markdown syntax', () => {
    expect(lineWith('\n\n## **Shipped** `it`\n\nmore', [])).toBe('Shipped it');
    expect(lineWith('- [x] done\n- two', [])).toBe('done');
    expect(lineWith('> 2 * 3 * 4', [])).toBe('2 * 3 * 4');
    expect(lineWith('1. > one', [])).toBe('one');
    expect(lineWith('#1 of -5', [])).toBe('#1 of -5');
    expect(lineWith('```py\nprint()\n```', [])).toBe('print()');
    expect(lineWith('---\n', [])).toBe('');
  });

  it('is the first line with one of the words, if any', () => {
    expect(lineWith('first\nsecond agent\nthird agent', ['agent'])).toBe('second agent');
    expect(lineWith('first\nsecond', ['agent'])).toBe('first');
  });

  it('of a long line begins shortly before the word', () => {
    const long = `${'x'.repeat(300)} agent ${'y'.repeat(300)}`;
    const excerpt = lineWith(long, ['agent']);
    expect(excerpt).toContain(' agent ');
    expect(excerpt).toMatch(/^…x{59} agent y+…$/);
    expect(lineWith(long, [])).toBe(`${'x'.repeat(180)}…`);
  });
});

describe('an excerpt', () => {
  it('marks each of the words, whatever their accents', () => {
    expect(excerptOf('Le Vignéron et la vigne', ['vigne'])).toEqual([
      { text: 'Le ', isFound: false },
      { text: 'Vigné', isFound: true },
      { text: 'ron et la ', isFound: false },
      { text: 'vigne', isFound: true },
    ]);
  });

  it('of a long text surrounds the first of them', () => {
    const pieces = excerptOf(`${'before '.repeat(100)}needle${' after'.repeat(100)}`, ['needle']);
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toMatch(/^….{60}needle.{114}…$/);
    expect(pieces.find(({ isFound }) => isFound)?.text).toBe('needle');
  });

  it('keeps every character of a short one', () => {
    const text = 'a b\u0301 c';
    expect(
      excerptOf(text, ['b'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('joins all lines, without Markdown syntax, and begins at a word', () => {
    expect(excerptOf('# Start\n\n- the **art**', ['art'])).toEqual([
      { text: 'Start · the ', isFound: false },
      { text: 'art', isFound: true },
    ]);
  });
});
