import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../../shared/exports/markdown-text';
import { rendered } from '../../support/builders/rendered';

/** As the text of a list item. */
const readBack = (text: string): readonly string[] =>
  rendered(`- first\n- ${escapeMarkdown(text)}\n- last`).items;

const SIGNS = [
  ...'\\`*_{}[]()<>#+-.!|~&:@/="\'$^1a '.split(''),
  '\n',
  'é',
  '&amp;',
  'https://a.b/',
  'WWW.a.b',
  'a@b.c',
];
const anyText = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('plain text', () => {
  it.each([
    'Read *Attention*',
    'snake_case __init__',
    '# 1',
    '1. first',
    '2026) later',
    '- minus',
    '+ plus',
    '> quote',
    '[x] box',
    '![picture](a)',
    '<script>',
    '~~no~~',
    'a \\ b',
    'Q&amp;A & co',
    '***',
    '```',
    'https://example.org/a_b*c*',
    'www.example.org/a_b*c*',
    'ask a_b@example.org',
    '[^1]',
  ])('reads the same as it was written: %s', (text) => {
    expect(readBack(text)).toEqual(['first', text, 'last']);
  });

  it('reads the same, whatever it contains', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readBack(text)).toEqual(['first', text, 'last']);
      }),
      { numRuns: 500 },
    );
  });

  it('is unchanged without special characters, and becomes one line', () => {
    expect(escapeMarkdown(' Build a RAG\n  service (v2) — 80 % done! ')).toBe(
      'Build a RAG service (v2) — 80 % done!',
    );
  });
});

describe('a link', () => {
  it.each([
    'https://example.org/a?b=c&d=e#f',
    'https://example.org/wiki/A_(b)',
    'https://example.org/(',
    'https://example.org/a_b*c*',
    'https://example.org/?a=1&copy;=2',
  ])('leads to %s', (url) => {
    const { links } = rendered(markdownLink('A [b](c)', url));
    expect(links).toEqual([{ text: 'A [b](c)', url }]);
  });

  it('never ends before its address does', () => {
    const { links } = rendered(markdownLink('a', 'https://example.org/a b<c>\\)'));
    expect(links).toEqual([{ text: 'a', url: 'https://example.org/a%20b%3Cc%3E%5C)' }]);
  });
});
