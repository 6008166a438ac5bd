import { v7 as createId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract/calls';
import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import { type Review, reviewOf } from '../../../shared/domain/review/review';
import type { Weekday } from '../../../shared/domain/calendar/week';
import {
  PLAN_START,
  ask,
  headOf,
  logbookAfter,
  openingIn,
  refusalOf,
  startPlan,
  undo,
} from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { countRows, dump, rowsOf } from '../../support/builders/tables';

let app: TestApp;
let planId: string;

const first = PLAN_START.startDay;
const day = parseDay;

/** The plan began in the week of 5 January 2026; it is now the third week. */
beforeEach(() => {
  app = memoryApp();
  planId = startPlan(app).plan.id;
  app.clock.moveTo('2026-01-21T19:00');
});

type Answers = Partial<Omit<Input<'review.write'>, 'planId' | 'week'>>;

const inputOf = (week: string, answers: Answers = {}): Input<'review.write'> => ({
  planId,
  week: day(week),
  wentWell: '',
  inTheWay: '',
  learned: '',
  energy: null,
  confidence: null,
  pointId: null,
  reflection: '',
  ...answers,
});

const write = (week: string, answers?: Answers) =>
  logbookAfter(app, 'review.write', inputOf(week, answers));

const list = (text = '', own: { before?: Day; limit?: number } = {}): readonly Review[] =>
  ask(app, 'review.list', { text, limit: 20, ...own });

const weeksOf = (reviews: readonly Review[]): Day[] => reviews.map(({ week }) => week);

const beginWeeksOn = (firstWeekday: Weekday): unknown =>
  ask(app, 'settings.change', { firstWeekday });

const lastEntry = (): unknown =>
  JSON.parse(String(rowsOf(app.db, 'activity').at(-1)?.['data'])) as unknown;

describe('a written review', () => {
  const answers = {
    wentWell: 'Shipped it\n\n- twice',
    inTheWay: 'Meetings',
    learned: '',
    energy: 2,
    confidence: 5,
    pointId: 'love-business-impact',
    reflection: 'Yes',
  } as const;

  it('is stored as written, under the first day of its week', () => {
    const { reviews } = write('2026-01-14', answers);
    expect(reviews).toMatchObject([{ week: '2026-01-12', ...answers, finishedOn: null }]);
    expect(list()).toEqual(reviews);
    expect(openingIn(app).logbook?.reviews).toEqual(reviews);
    expect(lastEntry()).toEqual({ kind: 'review.written', week: '2026-01-12' });
  });

  it('is finished on the day it was marked so', () => {
    write('2026-01-12', answers);
    const [review] = write('2026-01-12', { ...answers, isFinished: true }).reviews;
    expect(review).toMatchObject({ ...answers, finishedOn: '2026-01-21' });
    expect(lastEntry()).toEqual({ kind: 'review.finished', week: '2026-01-12' });
  });

  it('may be finished without any text', () => {
    expect(write('2026-01-12', { isFinished: true }).reviews).toMatchObject([
      { wentWell: '', finishedOn: '2026-01-21' },
    ]);
  });

  it('stays finished on its day when it is edited again', () => {
    write('2026-01-12', { isFinished: true });
    app.clock.moveTo('2026-02-20T09:00');
    write('2026-01-12', { learned: 'More' });
    expect(lastEntry()).toEqual({ kind: 'review.written', week: '2026-01-12' });
    write('2026-01-12', { learned: 'Even more', isFinished: true });
    expect(lastEntry()).toEqual({ kind: 'review.written', week: '2026-01-12' });
    expect(list()).toMatchObject([{ learned: 'Even more', finishedOn: '2026-01-21' }]);
    expect(countRows(app.db, 'review')).toBe(1);
  });

  it('that is unchanged is not a step', () => {
    write('2026-01-12', answers);
    const [before, { undo }] = [dump(app.db), headOf(app)];
    write('2026-01-16', answers);
    expect(dump(app.db)).toEqual(before);
    expect(headOf(app).undo).toEqual(undo);
    write('2026-01-05');
    expect(countRows(app.db, 'review')).toBe(1);
  });

  it('may be long, but not unlimited', () => {
    const long = 'x'.repeat(5_000);
    expect(write('2026-01-12', { learned: long }).reviews[0]?.learned).toBe(long);
    const input = inputOf('2026-01-12', { learned: `${long}x` });
    expect(refusalOf(app, 'review.write', input).code).toBe('invalid-input');
  });

  it.each([0, 6, 2.5, '3'])('rejects an energy of %j', (energy) => {
    const input = { ...inputOf('2026-01-12'), energy };
    expect(refusalOf(app, 'review.write', input).code).toBe('invalid-input');
  });
});

describe('the weeks that can be reviewed', () => {
  it('begin with the plan’s first and end with the present one', () => {
    write('2026-01-05', { learned: 'a' });
    write('2026-01-25', { learned: 'b' });
    expect(weeksOf(list())).toEqual(['2026-01-19', '2026-01-05']);
  });

  it.each(['2026-01-26', '2026-01-04', '2027-01-01'])('do not include that of %s', (week) => {
    const before = dump(app.db);
    expect(refusalOf(app, 'review.write', inputOf(week, { learned: 'x' }))).toEqual({
      code: 'refused',
      message: 'You can only review weeks of the plan that have started.',
    });
    expect(dump(app.db)).toEqual(before);
  });

  it('are only those of the plan', () => {
    const input = { ...inputOf('2026-01-12'), planId: createId() };
    expect(refusalOf(app, 'review.write', input).code).toBe('not-found');
  });
});

describe('undo', () => {
  it('reverts one edit after another, and redo restores them', () => {
    const empty = dump(app.db);
    write('2026-01-12', { learned: 'a' });
    write('2026-01-12', { learned: 'b', isFinished: true });
    const full = dump(app.db);
    expect(undo(app)).toBe('Review finished');
    expect(list()).toMatchObject([{ learned: 'a', finishedOn: null }]);
    expect(undo(app)).toBe('Review written');
    expect(list()).toEqual([]);
    expect(dump(app.db)).toEqual(empty);
    ask(app, 'step.redo', {});
    ask(app, 'step.redo', {});
    expect(dump(app.db)).toEqual(full);
  });
});

describe('the list', () => {
  beforeEach(() => {
    write('2026-01-05', { wentWell: 'Read about agents', isFinished: true });
    write('2026-01-12', { inTheWay: 'Meetings, all day', reflection: 'Agents again' });
    write('2026-01-19', { learned: 'Evaluations first' });
  });

  it('comes newest first, finished or not', () => {
    expect(weeksOf(list())).toEqual(['2026-01-19', '2026-01-12', '2026-01-05']);
  });

  it('finds all words, each in any answer, ignoring case', () => {
    expect(weeksOf(list('agents'))).toEqual(['2026-01-12', '2026-01-05']);
    expect(weeksOf(list('  AGENTS   meet '))).toEqual(['2026-01-12']);
    expect(weeksOf(list('agents evaluations'))).toEqual([]);
    expect(weeksOf(list('%'))).toEqual([]);
  });

  it('is paged', () => {
    const page = list('', { limit: 2 });
    expect(weeksOf(page)).toEqual(['2026-01-19', '2026-01-12']);
    const before = page.at(-1)?.week ?? first;
    expect(weeksOf(list('', { limit: 2, before }))).toEqual(['2026-01-05']);
    expect(weeksOf(list('agents', { limit: 1, before: day('2026-01-12') }))).toEqual([
      '2026-01-05',
    ]);
    expect(list('', { before: first })).toEqual([]);
  });

  it('is refused without a plan', () => {
    expect(refusalOf(memoryApp(), 'review.list', { text: '', limit: 20 }).code).toBe('not-found');
  });
});

describe('under another first weekday', () => {
  it('a review belongs to the week that shares most of its days', () => {
    write('2026-01-12', { learned: 'a' });
    const names = ([0, 1, 4, 5] as const).map((firstWeekday) => {
      beginWeeksOn(firstWeekday);
      return weeksOf(list())[0];
    });
    expect(names).toEqual(['2026-01-11', '2026-01-12', '2026-01-15', '2026-01-09']);
  });

  it('is overwritten there, and found again under the old weekday', () => {
    write('2026-01-12', { learned: 'a', isFinished: true });
    beginWeeksOn(0);
    const { reviews } = write('2026-01-11', { learned: 'b' });
    expect(reviewOf(reviews, day('2026-01-11'), 0)).toMatchObject({
      learned: 'b',
      finishedOn: '2026-01-21',
    });
    expect(countRows(app.db, 'review')).toBe(1);
    beginWeeksOn(1);
    expect(weeksOf(list())).toEqual(['2026-01-12']);
    expect(list()[0]?.learned).toBe('b');
  });

  it('no two reviews ever share a week, whatever weekdays they were written under', () => {
    write('2026-01-12', { learned: 'monday' });
    beginWeeksOn(4);
    write('2026-01-08', { learned: 'thursday' });
    expect(list()).toHaveLength(2);
    for (const firstWeekday of [0, 1, 2, 3, 4, 5, 6] as const) {
      beginWeeksOn(firstWeekday);
      expect(new Set(weeksOf(list())).size).toBe(2);
    }
  });

  it('pages by the weeks as they are named now', () => {
    write('2026-01-05', { learned: 'a' });
    write('2026-01-12', { learned: 'b' });
    beginWeeksOn(0);
    expect(weeksOf(list())).toEqual(['2026-01-11', '2026-01-04']);
    expect(weeksOf(list('', { before: day('2026-01-11') }))).toEqual(['2026-01-04']);
    beginWeeksOn(4);
    expect(weeksOf(list('', { before: day('2026-01-15') }))).toEqual(['2026-01-08']);
  });
});
