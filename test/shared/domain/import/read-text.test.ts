import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../shared/domain/import/draft';
import {
  readSalary,
  readSkillMark,
  readWindow,
} from '../../../../shared/domain/import/guide-facts';
import { IMPORT_LIMITS, readText } from '../../../../shared/domain/import/read-text';
import { splitResources } from '../../../../shared/domain/import/resources';
import { GUIDE_TEXT } from './guide-text';

function draftOf(text: string, whole: readonly number[] = []): Draft {
  const read = readText(text, new Set(whole));
  if ('refusal' in read) throw new Error(read.refusal);
  return read.draft;
}

const refusalOf = (text: string): string => {
  const read = readText(text);
  return 'refusal' in read ? read.refusal : 'none';
};

const titlesOf = (draft: Draft): [string, string[]][] =>
  draft.phases.map(({ title, tasks }) => [title, tasks.map((task) => task.title)]);

describe('a pasted guide', () => {
  const draft = draftOf(GUIDE_TEXT);

  it('gives its facts', () => {
    expect(draft).toMatchObject({
      kind: 'guide',
      title: 'From Baker to Head Pastry Chef',
      fromRole: 'Baker',
      toRole: 'Head Pastry Chef',
      difficulty: 'hard',
      window: { minMonths: 3, maxMonths: 5 },
      salary: { from: 15, to: 20 },
      demand: 'Hotels look for people who can lead a pastry section.',
      overview: ['You know dough and early mornings.', 'A head chef plans and leads.'],
      love: ['Your name on the menu'],
      miss: ['Quiet mornings'],
      challenges: ['Heat and hurry'],
      questions: [
        { question: 'Is it late to start at forty?', answer: 'No: kitchens want calm people.' },
      ],
    });
    expect(draft.actionPlan).toEqual({
      'this-week': ['Ask to stage in a hotel'],
      'this-month': ['Buy a thermometer'],
      'next-90-days': ['Plate a tasting menu'],
    });
  });

  it('gives its phases, with tasks and resources', () => {
    expect(titlesOf(draft)).toEqual([
      ['Sugar and chocolate', ['Temper chocolate by hand', 'Pull sugar']],
      ['Lead', ['Plan a menu for a week']],
    ]);
    expect(draft.phases.map(({ weeks }) => weeks)).toEqual([6, 4]);
    expect(draft.phases[0]?.resources.map(({ title, kind }) => [title, kind])).toEqual([
      ['Callebaut - Chocolate Academy (free)', 'course'],
      ["Book: 'On Sugar' by Ann Reed", 'book'],
      ['LinkedIn group of pastry chefs', 'course'],
    ]);
  });

  it('gives its skills, with priority and weeks', () => {
    expect(draft.brought.map(({ title }) => title)).toEqual(['Lamination', 'Cost control']);
    expect(draft.toLearn).toEqual([
      {
        title: 'Plated desserts',
        about: 'Work through a course on plating.',
        priority: 'critical',
        weeks: 8,
      },
      {
        title: 'Leading a section',
        about: 'Run a small team on Sundays.',
        priority: 'nice-to-have',
        weeks: 3,
      },
    ]);
  });

  it('lists every line that is not imported', () => {
    expect(draft.problems.map(({ text }) => text)).toEqual([
      'Home Pathways Sign in',
      'You bring a lot already.',
      'Follow it step by step.',
      'An honest look.',
    ]);
  });

  it('keeps a line of resources whole if the person says so', () => {
    const line = draft.phases[0]?.resources[0]?.splitFrom ?? 0;
    const whole = draftOf(GUIDE_TEXT, [line]).phases[0]?.resources;
    expect(whole).toHaveLength(1);
    // So that it can be split again.
    expect(whole?.[0]?.splitFrom).toBe(line);
  });

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['other bullets', (text: string) => text.replaceAll('•', '-')],
    ['numbers for bullets', (text: string) => text.replaceAll('  • ', '1. ')],
    ['no blank lines', (text: string) => text.replaceAll(/\n+/g, '\n')],
    [
      'headings of Markdown',
      (text: string) => text.replaceAll(/^(Overview|Reality Check|This Week)$/gm, '## $1'),
    ],
    ['phases on one line', (text: string) => text.replaceAll(/^(\d)\n\n(\w)/gm, 'Phase $1: $2')],
    [
      'facts on one line',
      (text: string) => text.replaceAll(/^(Difficulty|Timeline|Salary Change|Demand)\n/gm, '$1: '),
    ],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    [
      'no heading above the phases',
      (text: string) => text.replace('Your Learning Roadmap\n\nFollow it step by step.\n', ''),
    ],
  ])('is read the same with %s', (_what, change) => {
    const changed = draftOf(change(GUIDE_TEXT));
    expect({ ...changed, problems: [] }).toEqual({
      ...draft,
      phases: draft.phases.map((phase, at) => ({
        ...phase,
        resources: phase.resources.map((each, index) => ({
          ...each,
          splitFrom: changed.phases[at]?.resources[index]?.splitFrom ?? null,
        })),
      })),
      problems: [],
    });
  });

  it('may have its parts in another order', () => {
    const at = GUIDE_TEXT.indexOf('Reality Check');
    const to = GUIDE_TEXT.indexOf('Start Your Journey Now');
    const start = GUIDE_TEXT.indexOf('Overview');
    const moved =
      GUIDE_TEXT.slice(0, start) +
      GUIDE_TEXT.slice(at, to) +
      GUIDE_TEXT.slice(start, at) +
      GUIDE_TEXT.slice(to);
    expect({ ...draftOf(moved), problems: [] }).toEqual({
      ...draft,
      phases: expect.anything() as unknown,
      problems: [],
    });
    expect(titlesOf(draftOf(moved))).toEqual(titlesOf(draft));
  });

  it.each(['Difficulty', 'Timeline', 'Salary Change'])(
    'reports a %s that it does not understand',
    (name) => {
      const spoilt = GUIDE_TEXT.replace(new RegExp(`(${name}\\n).*`), '$1who knows');
      expect(draftOf(spoilt).problems).toContainEqual(
        expect.objectContaining({ text: 'who knows', why: 'This value is not understood.' }),
      );
      const asDuration = spoilt.replace('Timeline\nwho', 'Duration\nwho');
      expect(draftOf(asDuration).problems.map(({ text }) => text)).toContain('who knows');
    },
  );

  it('reports what is missing', () => {
    const bare = GUIDE_TEXT.replace(/Difficulty[\s\S]*?Overview/, 'Overview');
    expect(draftOf(bare).problems.filter(({ line }) => line === 0)).toEqual([
      expect.objectContaining({ why: 'The guide does not give a difficulty.' }),
      expect.objectContaining({ why: 'The guide does not give a number of months.' }),
      expect.objectContaining({ why: 'The guide does not give a change in salary.' }),
    ]);
  });
});

describe('a pasted list', () => {
  it('gives headings as phases, items as tasks, items below them as steps, and ticks with their days', () => {
    const draft = draftOf(
      '# Cook\n\n## Soups\n- [x] Stock 2026-01-05\n- [X] Broth\n* Onion soup\n    - [x] Buy onions\n    - [ ] Cry\n\n## Bread\n1. Sourdough\n',
    );
    expect(draft.title).toBe('Cook');
    expect(draft.phases).toMatchObject([
      {
        title: 'Soups',
        tasks: [
          { title: 'Stock', doneOn: '2026-01-05', steps: [] },
          { title: 'Broth', doneOn: 'some day' },
          {
            title: 'Onion soup',
            doneOn: null,
            steps: [
              { title: 'Buy onions', isDone: true },
              { title: 'Cry', isDone: false },
            ],
          },
        ],
      },
      { title: 'Bread', tasks: [{ title: 'Sourdough' }] },
    ]);
  });

  it('has quotes below an item as its note, even if another item follows', () => {
    const read = readText('- Stock\n  > Slowly.\n  >\n  > Without salt.\n- Onion');
    expect('draft' in read && read.draft.phases[0]?.tasks).toMatchObject([
      { title: 'Stock', note: 'Slowly.\n\nWithout salt.', steps: [] },
      { title: 'Onion', note: '' },
    ]);
  });

  it('without bullets and headings has one task a line', () => {
    expect(titlesOf(draftOf('Stock\nOnion soup\n'))).toEqual([['Tasks', ['Stock', 'Onion soup']]]);
  });
});

describe('what is not a plan is refused with an explanation', () => {
  it.each([
    ['nothing', ' \n ', /nothing in it/],
    ['what is no text', 'PK\u0000\u0001', /not text/],
    ['another encoding', 'Caf\uFFFD', /UTF-8/],
    ['too much', 'x'.repeat(IMPORT_LIMITS.characters + 1), /too long/],
    ['too many lines', 'x\n'.repeat(IMPORT_LIMITS.lines + 1), /5001 lines/],
    ['too many tasks', 'x\n'.repeat(IMPORT_LIMITS.tasks + 1), /1001 tasks/],
    ['headings alone', '# One\n## Two\n', /No task/],
    ['a title without end', 'x'.repeat(301), /longer than 300/],
  ])('%s', (_what, text, words) => expect(refusalOf(text)).toMatch(words));

  it('10,000 times, whatever was done to a guide: a plan or an explanation, never an error', () => {
    const cut = fc.record({
      at: fc.nat(GUIDE_TEXT.length),
      length: fc.nat(60),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('\n', '__proto__', '- [x] ', '\t\t', '1\n', '# ', '<script>', '9 weeks'),
      ),
    });
    let plans = 0;
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 6 }), (cuts) => {
        const changed = cuts.reduce(
          (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
          GUIDE_TEXT,
        );
        const read = readText(changed);
        if ('draft' in read) plans += 1;
        else expect(read.refusal).toMatch(/[.…]$/);
      }),
      { numRuns: 10_000 },
    );
    expect(plans).toBeGreaterThan(1_000);
  });
});

it.each([
  ['Coursera - Deep Learning (Andrew Ng)Fast.ai - Practical', 2],
  ["'Getting Started' competitions", 1],
  ['MLflow documentationKubernetes tutorialsGitHub repositories', 3],
  ['interview questionsAI meetups', 2],
  ['LinkedIn Learning', 1],
])('“%s” contains %i resources', (line, amount) => {
  expect(splitResources(line)).toHaveLength(amount);
});

it('facts are read as people write them', () => {
  expect(['+50%', '15 %', '+20-30%', '-10%', 'more'].map(readSalary)).toEqual([
    50,
    15,
    { from: 20, to: 30 },
    -10,
    null,
  ]);
  expect(['6-9 months', '3 months', '1 to 2 years', 'soon'].map(readWindow)).toEqual([
    { minMonths: 6, maxMonths: 9 },
    { minMonths: 3, maxMonths: 3 },
    { minMonths: 12, maxMonths: 24 },
    null,
  ]);
  expect(
    ['Critical8 weeks', 'important', 'Nice-to-have: 4 wks', 'Critical thinking'].map(readSkillMark),
  ).toEqual([
    { priority: 'critical', weeks: 8 },
    { priority: 'important', weeks: null },
    { priority: 'nice-to-have', weeks: 4 },
    null,
  ]);
});
