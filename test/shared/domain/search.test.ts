import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, fold, holdsWords, searchWords } from '../../../shared/domain/search';

describe('a search', () => {
  it.each([
    ['Café', 'CAFE'],
    ['Cafe\u0301', 'café'],
    ['café', 'cafe\u0301'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'ısparta'],
    ['Straße', 'STRASSE'],
    ['ﬁnish', 'finish'],
    ['Ｗｉｄｅ', 'wide'],
    ['Łódź', 'łodz'],
    ['Ελλάδα', 'ελλαδα'],
  ])('finds %s written as %s', (text, typed) => {
    expect(holdsWords([text], searchWords(typed))).toBe(true);
  });

  it('requires every word, in any of the texts', () => {
    expect(holdsWords(['one', 'two three'], searchWords('THREE  one'))).toBe(true);
    expect(holdsWords(['one', 'two three'], searchWords('four one'))).toBe(false);
    expect(holdsWords([], searchWords(' '))).toBe(true);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('the places of words', () => {
  const shown = (text: string, typed: string): string[] =>
    findWords(text, searchWords(typed)).map(({ from, to }) => text.slice(from, to));

  it('are offsets in the original text', () => {
    expect(shown('Ein Cafe\u0301, zwei CAFÉS', 'cafe')).toEqual(['Cafe\u0301', 'CAFÉ']);
    expect(shown('Straße', 'strasse')).toEqual(['Straße']);
    expect(shown('review of reviews', 'review reviews')).toEqual(['review', 'reviews']);
    expect(shown('nothing', '')).toEqual([]);
  });
});
