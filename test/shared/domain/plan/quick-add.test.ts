import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../shared/domain/calendar/day';
import {
  markFor,
  namedLike,
  QUICK_SIGNS,
  type QuickAddPlan,
  readQuickAdd,
} from '../../../../shared/domain/plan/quick-add';
import { readDay } from '../../../../shared/words/read-day';

/** A Wednesday. */
const TODAY = '2026-01-07' as Day;

const PLAN: QuickAddPlan = {
  today: TODAY,
  phases: [
    { id: 'p1', title: 'Foundations of code' },
    { id: 'p2', title: 'Cloud & pipelines' },
    { id: 'p3', title: 'Основы сетей' },
  ],
  skills: [
    { id: 's1', title: 'SQL' },
    { id: 's2', title: 'Python' },
    { id: 's3', title: 'Übung' },
  ],
  plannedHours: 10,
  readDay: (text) => readDay(text, TODAY, 'en-GB'),
};

const read = (line: string) => readQuickAdd(line, PLAN);
const unknownIn = (line: string): string[] =>
  read(line)
    .pieces.filter(({ kind }) => kind === 'unknown')
    .map(({ text }) => text);

describe('a line with marks', () => {
  it('parses all marks at once', () => {
    expect(read('Read the book #found !week ~3d ^sql ^python @fri')).toMatchObject({
      title: 'Read the book',
      phaseId: 'p1',
      week: 0,
      plannedWeeks: 0.429,
      skillIds: ['s1', 's2'],
      dueOn: '2026-01-09',
    });
  });

  it('may have marks anywhere, and leaves single spaces', () => {
    expect(read('!next  Read #cloud the   book').title).toBe('Read the book');
  });

  it('without marks is a title', () => {
    expect(read('Read the book')).toMatchObject({
      title: 'Read the book',
      phaseId: null,
      week: null,
      plannedWeeks: null,
      skillIds: [],
      dueOn: null,
    });
  });
});

describe('a phase or a skill is named', () => {
  it.each([
    ['#foundations-of-code', 'p1'],
    ['#FOUND', 'p1'],
    ['#code', 'p1'],
    ['#cloudpipe', 'p2'],
    ['#pipelines', 'p2'],
    ['#основы', 'p3'],
    ['#сетей', 'p3'],
  ])('by the beginning of any word: %s', (mark, phaseId) => {
    expect(read(`x ${mark}`).phaseId).toBe(phaseId);
  });

  it('without its accents', () => {
    expect(read('x ^ubung').skillIds).toEqual(['s3']);
  });

  it('by its whole title before one that only starts with it', () => {
    const named = [
      { id: 'long', title: 'Cloud basics' },
      { id: 'short', title: 'Cloud' },
    ];
    expect(namedLike('cloud', named).map(({ id }) => id)).toEqual(['short', 'long']);
  });
});

describe('effort', () => {
  it.each([
    ['~5h', 0.5],
    ['~90min', 0.15],
    ['~7d', 1],
    ['~2w', 2],
    ['~1,5w', 1.5],
    ['~1.5W', 1.5],
    ['~３d', 0.429],
  ])('%s is %d planned weeks', (mark, weeks) => {
    expect(read(`x ${mark}`).plannedWeeks).toBe(weeks);
  });

  it('is never less than a task may have', () => {
    expect(read('x ~1m').plannedWeeks).toBe(0.1);
  });

  it.each(['~0d', '~53w', '~3', '~3x', '~d', '~-2d'])('%s is invalid', (mark) => {
    expect(read(`x ${mark}`)).toMatchObject({ plannedWeeks: null, title: `x ${mark}` });
  });
});

describe('a due day', () => {
  it.each([
    ['@today', '2026-01-07'],
    ['@tomorrow', '2026-01-08'],
    ['@thu', '2026-01-08'],
    ['@Wednesday', '2026-01-14'],
    ['@2026-03-01', '2026-03-01'],
    ['@22-jan', '2026-01-22'],
    ['@22.1.', '2026-01-22'],
  ])('%s is %s', (mark, day) => {
    expect(read(`x ${mark}`).dueOn).toBe(day);
  });

  it.each(['@me', '@2026-02-30', '@th'])('%s is invalid', (mark) => {
    expect(read(`x ${mark}`)).toMatchObject({ dueOn: null, title: `x ${mark}` });
  });
});

describe('what stays in the title', () => {
  it('signs within words, and single signs', () => {
    const line = 'Learn C# and F#, ask a@b.example, 2^10 ~ 1000, wow! # ^';
    expect(read(line).title).toBe(line);
    expect(unknownIn(line)).toEqual([]);
  });

  it('marks that match nothing, which are flagged', () => {
    expect(read('Read #nowhere !someday ^juggling').title).toBe('Read #nowhere !someday ^juggling');
    expect(unknownIn('Read #nowhere !someday ^juggling')).toEqual([
      '#nowhere',
      '!someday',
      '^juggling',
    ]);
    expect(unknownIn('!constructor !__proto__')).toEqual(['!constructor', '!__proto__']);
  });

  it('repeated marks', () => {
    expect(read('Read !week !next ^sql ^sql')).toMatchObject({
      title: 'Read !next ^sql',
      week: 0,
      skillIds: ['s1'],
    });
    const repeated = read('Read !week !next ^sql ^sql').pieces.filter(
      ({ kind }) => kind === 'repeated',
    );
    expect(repeated.map(({ text }) => text)).toEqual(['!next', '^sql']);
  });

  it('an escaped mark, without the backslash', () => {
    expect(read('Explain \\!week')).toMatchObject({ title: 'Explain !week', week: null });
    expect(read('Open \\server \\!nothing').title).toBe('Open \\server \\!nothing');
  });
});

/** Words, valid and invalid marks, and anything else that can be typed. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('#found', '#x', '!week', '!next', '~3d', '^sql', '@fri', '\\!week', 'C#'),
      fc.constantFrom(' ', '  ', '\t', '\u00a0', '\n', '\\', ...QUICK_SIGNS),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const inkOf = (text: string): string => text.replaceAll(/\s+/g, '');

describe('whatever is typed', () => {
  it('the pieces are the line, to the character', () => {
    fc.assert(
      fc.property(typed, (line) => {
        expect(
          read(line)
            .pieces.map(({ text }) => text)
            .join(''),
        ).toBe(line);
      }),
    );
  });

  it('every character is in the title or in a recognized mark', () => {
    fc.assert(
      fc.property(typed, (line) => {
        const { pieces, title, skillIds, ...single } = read(line);
        const marks = pieces.filter(({ kind }) => kind === 'mark');
        const rest = pieces.filter(({ kind }) => kind !== 'mark').map(({ text }) => text);
        const shielded = rest.filter((text) => /^\\[#!~^@]/.test(text)).length;
        const lost = inkOf(rest.join('')).length - inkOf(title).length;
        // A backslash that escaped a mark is removed.
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(shielded);
        const saidOnce = [single.phaseId, single.week, single.plannedWeeks, single.dueOn];
        expect(marks).toHaveLength(
          skillIds.length + saidOnce.filter((value) => value !== null).length,
        );
      }),
    );
  });

  it('a title without marks is stable when parsed again', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,8}#?$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, (each) => {
        expect(read(each.join(' ')).title).toBe(each.join(' '));
      }),
    );
  });

  it('what completion writes finds what it names', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => {
      return /[\p{L}\p{N}]/u.test(text.normalize('NFKD')) && text.trim() !== '';
    });
    fc.assert(
      fc.property(title, (name) => {
        const phase = { id: 'p', title: name };
        const { phaseId } = readQuickAdd(`x ${markFor('#', phase)}`, { ...PLAN, phases: [phase] });
        expect(phaseId).toBe('p');
      }),
    );
  });
});
