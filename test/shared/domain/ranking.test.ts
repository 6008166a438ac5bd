import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanking, type Findable, fit } from '../../../shared/domain/ranking';

const entry = (name: string, synonyms: readonly string[] = [], bonus = 0): Findable => ({
  name,
  synonyms,
  bonus,
});

const ENTRIES = [
  entry('Overview', ['home', 'dashboard']),
  entry('Timeline', ['gantt', 'forecast']),
  entry('Settings', ['preferences', 'options']),
  entry('Keyboard shortcuts', ['help', 'keys']),
  entry('Read two papers about timelines'),
  entry('Übungen für später'),
  entry('学习日语'),
];

const namesFor = (typed: string, entries: readonly Findable[] = ENTRIES): string[] =>
  createRanking(entries)(typed, 10).map(({ name }) => name);

describe('what was typed finds', () => {
  it.each([
    ['time', 'Timeline'],
    ['timlin', 'Timeline'],
    ['tiemline', 'Timeline'],
    ['settigns', 'Settings'],
    ['prefrences', 'Settings'],
    ['gant', 'Timeline'],
    ['dashbord', 'Overview'],
    ['shortcuts keyboard', 'Keyboard shortcuts'],
    ['KEYB', 'Keyboard shortcuts'],
    ['ubungen', 'Übungen für später'],
    ['spater', 'Übungen für später'],
    ['日', '学习日语'],
    ['papers timelines', 'Read two papers about timelines'],
  ])('%s: %s', (typed, name) => {
    expect(namesFor(typed)[0]).toBe(name);
  });

  it('nothing if one of the words does not match', () => {
    expect(namesFor('timeline zebra')).toEqual([]);
    expect(namesFor('zzz')).toEqual([]);
  });

  it('no short word with a different first letter', () => {
    expect(namesFor('book', [entry('Look back')])).toEqual([]);
    expect(namesFor('olok', [entry('Look back')])).toEqual(['Look back']);
    expect(namesFor('vverview')).toEqual(['Overview']);
  });

  it('nothing without words', () => {
    expect(namesFor('')).toEqual([]);
    expect(namesFor('  … ')).toEqual([]);
  });
});

describe('the order', () => {
  it('has names before synonyms, beginnings before middles, and those before typos', () => {
    const entries = [
      entry('Wreak'),
      entry('Bookweek'),
      entry('Holiday', ['weekend']),
      entry('Weekly report'),
      entry('Week'),
    ];
    expect(namesFor('week', entries)).toEqual(['Week', 'Weekly report', 'Holiday', 'Bookweek']);
    expect(namesFor('weak', entries)).not.toContain('Bookweek');
  });

  it('breaks ties by bonus', () => {
    const entries = [entry('Read more', [], 0), entry('Read less', [], 0.1)];
    expect(namesFor('read', entries)).toEqual(['Read less', 'Read more']);
  });

  it('has at most the requested number', () => {
    const entries = Array.from({ length: 30 }, (_, index) => entry(`Task ${index}`));
    expect(createRanking(entries)('task', 5)).toHaveLength(5);
  });
});

const word = fc.stringMatching(/^[a-z]{4,12}$/);

describe('any word', () => {
  it('is found by each of its prefixes', () => {
    fc.assert(
      fc.property(word, fc.nat(), (known, at) => {
        expect(fit(known.slice(0, 1 + (at % known.length)), known)).toBeGreaterThan(0.7);
      }),
    );
  });

  it('is found with a missing, extra or swapped letter', () => {
    fc.assert(
      fc.property(word, fc.nat(), (known, number) => {
        const at = number % (known.length - 1);
        const [before, after] = [known.slice(0, at), known.slice(at + 1)];
        const letter = known[at] ?? '';
        const swapped = `${before}${after[0] ?? ''}${letter}${after.slice(1)}`;
        const typed = [`${before}q${letter}${after}`, swapped];
        if (known.length > 4) typed.push(before + after);
        for (const each of typed) expect(fit(each, known), each).toBeGreaterThan(0.2);
      }),
    );
  });

  it('scores at most as high as an exact match', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (typed, known) => {
        expect(fit(typed, known)).toBeLessThanOrEqual(typed === known ? 1 : 0.999);
      }),
    );
  });
});
