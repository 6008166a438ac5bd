import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract/calls';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { HistoryOverview, LogPage } from '../../../shared/domain/history/history';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { ask, logbookAfter, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let plan: PlanSnapshot;
let planId: string;

beforeEach(() => {
  app = memoryApp();
  plan = startPlan(app);
  planId = plan.plan.id;
});

const idAt = (index: number): string => taskAt(plan, index).id;

const on = (day: string): void => app.clock.moveTo(`${day}T12:00`);

describe('the overview', () => {
  const overview = (first = '2026-01-01', last = '2026-12-31'): HistoryOverview => {
    const found = ask(app, 'history.overview', { first: parseDay(first), last: parseDay(last) });
    if (found === null) throw new Error('There is no overview');
    return found;
  };

  /**
   * Four weeks: one with one of three goals and something else done, a pause, a week with only time logged, and the
   * present one.
   */
  const live = (): void => {
    const week = parseDay('2026-01-05');
    const goals = [0, 1].map((index) => ({ taskId: idAt(index), minutes: 60 }));
    const own = { title: 'Tidy the desk', minutes: 0, measure: 'done' } as const;
    ask(app, 'week.plan', { planId, week, goals: [...goals, own] });
    on('2026-01-07');
    ask(app, 'task.complete', { taskId: idAt(0) });
    ask(app, 'task.complete', { taskId: idAt(2), day: parseDay('2026-01-06') });
    ask(app, 'task.drop', { taskId: idAt(3), reason: 'I know this already' });
    ask(app, 'time.log', { taskId: idAt(0), day: parseDay('2026-01-06'), minutes: 50 });
    ask(app, 'time.log', { taskId: idAt(1), day: parseDay('2026-01-06'), minutes: 25 });
    const days = { first: parseDay('2026-01-12'), last: parseDay('2026-01-18') };
    ask(app, 'pause.add', { planId, ...days, reason: '' });
    on('2026-01-20');
    ask(app, 'time.log', { taskId: idAt(1), day: parseDay('2026-01-19'), minutes: 30 });
    on('2026-01-28');
  };

  it('is refused without a plan', () => {
    const span = { first: parseDay('2026-01-01'), last: parseDay('2026-12-31') };
    expect(refusalOf(memoryApp(), 'history.overview', span).code).toBe('not-found');
  });

  it('has every week up to the present one', () => {
    live();
    const idle = { done: 0, extra: 0, minutes: 0, pausedDays: 0 };
    expect(overview().weeks).toEqual([
      { week: '2026-01-05', planned: 3, done: 1, extra: 1, minutes: 75, pausedDays: 0 },
      { ...idle, week: '2026-01-12', planned: 2, pausedDays: 7 },
      { ...idle, week: '2026-01-19', planned: 2, minutes: 30 },
      { ...idle, week: '2026-01-26', planned: 2 },
    ]);
  });

  it('has the days on which anything was done', () => {
    live();
    expect(overview().days).toEqual([
      { day: '2026-01-06', tasks: 1, goals: 0, minutes: 75 },
      { day: '2026-01-07', tasks: 1, goals: 1, minutes: 0 },
      { day: '2026-01-19', tasks: 0, goals: 0, minutes: 30 },
    ]);
  });

  it('counts a personal goal as a goal, but not as a roadmap task', () => {
    const own = { title: 'Tidy the desk', minutes: 0, measure: 'done' } as const;
    const week = parseDay('2026-01-05');
    const { tasks } = logbookAfter(app, 'week.plan', { planId, week, goals: [own] });
    ask(app, 'task.complete', { taskId: tasks[0]?.id ?? '' });
    expect(overview().days).toEqual([{ day: '2026-01-05', tasks: 0, goals: 1, minutes: 0 }]);
    expect(overview().weeks).toMatchObject([{ planned: 1, done: 1, extra: 0 }]);
  });

  it('has streak, score and totals of the whole plan, whatever span is requested', () => {
    live();
    const whole = overview();
    expect(whole.total).toEqual({ weeks: 4, kept: 2, minutes: 105 });
    expect(whole.score).toBe(whole.scores.at(-1));
    expect(whole.streak).toEqual({ current: 2, longest: 2 });
    expect(whole.scores).toHaveLength(4);
    expect(whole.scores[0]).toBeCloseTo(1 - 0.868_429_5, 6);
    const part = overview('2026-01-18', '2026-01-19');
    const { streak, score, total } = whole;
    expect(part).toMatchObject({ streak, score, total });
    expect(part.weeks).toEqual(whole.weeks.slice(1, 3));
    expect(part.scores).toEqual(whole.scores.slice(1, 3));
    expect(part.days).toEqual(whole.days.slice(2));
  });

  it('is empty for years before the plan and after it', () => {
    live();
    const nothing = { days: [], weeks: [], scores: [] };
    expect(overview('2024-01-01', '2024-12-31')).toMatchObject(nothing);
    expect(overview('2027-01-01', '2027-12-31')).toMatchObject(nothing);
  });

  it('follows the first weekday, and forgets what is undone', () => {
    live();
    ask(app, 'settings.change', { firstWeekday: 0 });
    expect(overview().weeks.map(({ week }) => week)).toEqual([
      '2026-01-04',
      '2026-01-11',
      '2026-01-18',
      '2026-01-25',
    ]);
    ask(app, 'task.complete', { taskId: idAt(5) });
    expect(overview().days).toHaveLength(4);
    ask(app, 'step.undo', {});
    expect(overview().days).toHaveLength(3);
  });

  it('moves on to the next week with the day', () => {
    live();
    expect(overview().weeks).toHaveLength(4);
    on('2026-02-02');
    expect(overview().weeks).toHaveLength(5);
  });
});

describe('the log', () => {
  const log = (wanted: Partial<Input<'history.log'>> = {}): LogPage =>
    ask(app, 'history.log', { groups: [], phaseId: null, text: '', limit: 100, ...wanted });

  const kinds = (wanted?: Partial<Input<'history.log'>>): string[] =>
    log(wanted).lines.map(({ entry }) => entry.kind);

  const drop = (index: number, reason: string) =>
    ask(app, 'task.drop', { taskId: idAt(index), reason });

  it('has what was done, newest first, on the day it was done', () => {
    on('2026-01-06');
    drop(3, 'I know this already');
    const { lines, hasMore } = log();
    expect(hasMore).toBe(false);
    expect(lines).toMatchObject([
      {
        day: '2026-01-06',
        entry: { kind: 'task.dropped', taskId: idAt(3), reason: 'I know this already' },
      },
      { day: '2026-01-05', entry: { kind: 'plan.started' } },
    ]);
    expect(lines[0]?.number).toBeGreaterThan(lines[1]?.number ?? Infinity);
  });

  it('leaves out undone entries and undos; redone entries reappear', () => {
    drop(0, 'Too much');
    ask(app, 'step.undo', {});
    expect(kinds()).toEqual(['plan.started']);
    ask(app, 'step.redo', {});
    expect(kinds()).toEqual(['task.dropped', 'plan.started']);
    ask(app, 'step.undo', {});
    expect(kinds()).toEqual(['plan.started']);
  });

  it('can be filtered by group', () => {
    ask(app, 'task.complete', { taskId: idAt(0) });
    ask(app, 'task.note', { taskId: idAt(0), note: 'Read' });
    ask(app, 'time.log', { taskId: idAt(0), day: parseDay('2026-01-05'), minutes: 5 });
    drop(1, 'Not now');
    const week = parseDay('2026-01-05');
    ask(app, 'week.plan', { planId, week, goals: [{ taskId: idAt(2), minutes: 0 }] });
    ask(app, 'plan.change', { planId, hoursPerWeek: 10 });
    expect(kinds({ groups: ['done'] })).toEqual(['task.completed']);
    expect(kinds({ groups: ['dropped', 'notes'] })).toEqual(['task.dropped', 'task.noted']);
    expect(kinds({ groups: ['weeks'] })).toEqual(['week.planned']);
    expect(kinds({ groups: ['time'] })).toEqual(['time.logged']);
    expect(kinds({ groups: ['plan'] })).toEqual(['plan.changed', 'plan.started']);
    expect(kinds()).toHaveLength(7);
  });

  it('can be filtered by phase', () => {
    const [phase, other] = plan.phases;
    const phaseId = phase?.id ?? '';
    const firstOf = (id = ''): string =>
      plan.tasks.find(({ place }) => place.in === 'phase' && place.phaseId === id)?.id ?? '';
    const [here, there] = [firstOf(phaseId), firstOf(other?.id)];
    const week = parseDay('2026-01-05');
    ask(app, 'task.add', { phaseId, title: 'One more', plannedWeeks: 1 });
    ask(app, 'task.complete', { taskId: there });
    ask(app, 'week.plan', { planId, week, goals: [{ taskId: here, minutes: 0 }] });
    ask(app, 'timer.start', { taskId: here });
    // Starting another timer stops this one; its entry tells of both.
    on('2026-01-05');
    ask(app, 'timer.start', { taskId: there });
    ask(app, 'plan.change', { planId, hoursPerWeek: 10 });
    ask(app, 'plan.replan', { planId, drop: [here], dropReason: '', add: [] });
    expect(kinds({ phaseId })).toEqual([
      'plan.replanned',
      'timer.started',
      'timer.started',
      'week.planned',
      'task.added',
    ]);
    expect(kinds({ phaseId, groups: ['weeks'] })).toEqual(['week.planned']);
  });

  it('can be searched for words, in any case and order', () => {
    drop(0, 'Zu groß für ÜBERMORGEN (50 %)');
    ask(app, 'evidence.add', { taskId: idAt(1), url: 'https://example.org/Demo', title: 'x' });
    const found = (text: string) => kinds({ text });
    expect(found('übermorgen zu')).toEqual(['task.dropped']);
    expect(found('UBERM')).toEqual(['task.dropped']);
    expect(found('groß übermorgen heute')).toEqual([]);
    expect(found('50 %)')).toEqual(['task.dropped']);
    expect(found('example.ORG/demo')).toEqual(['evidence.added']);
    expect(found('_')).toEqual([]);
    expect(found(taskAt(plan, 0).title.toUpperCase())).toEqual(['task.dropped']);
    expect(found('  ')).toHaveLength(3);
  });

  it('finds nothing by ids, kinds and days, which nobody wrote', () => {
    drop(0, 'No');
    expect(kinds({ text: idAt(0) })).toEqual([]);
    expect(kinds({ text: 'task.dropped' })).toEqual([]);
    expect(kinds({ text: 'taskId' })).toEqual([]);
    expect(kinds({ text: '2026-01-05' })).toEqual([]);
  });

  it('finds text that JSON escapes', () => {
    drop(0, 'Said "later" \\ or\tnever');
    expect(kinds({ text: '"later" \\' })).toEqual(['task.dropped']);
    expect(kinds({ text: 'never' })).toEqual(['task.dropped']);
    expect(kinds({ text: 'tnever' })).toEqual([]);
  });

  it('finds words by their prefix', () => {
    const signs = [
      'a',
      'é',
      'ñ',
      'Ø',
      'ж',
      'λ',
      '中',
      'か',
      '7',
      ' ',
      '-',
      '.',
      '"',
      '(',
      '*',
      ':',
    ];
    const writable = fc
      .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(writable, fc.nat(10), (reason, length) => {
        drop(0, reason);
        const text = reason.slice(0, length + 1);
        if (/[\p{L}\p{N}]/u.test(text)) expect(kinds({ text })).toContain('task.dropped');
        ask(app, 'step.undo', {});
      }),
      { numRuns: 300, examples: [['aaaa-aa-aa', 0]] },
    );
  });

  it('is paged, and knows whether there is more', () => {
    for (let index = 0; index < 5; index += 1) drop(index, 'Page');
    ask(app, 'step.undo', {});
    const all = log({ text: 'page' }).lines;
    expect(all).toHaveLength(4);
    const first = log({ text: 'page', limit: 3 });
    expect(first).toEqual({ lines: all.slice(0, 3), hasMore: true });
    const before = first.lines.at(-1)?.number ?? 0;
    expect(log({ text: 'page', limit: 3, before })).toEqual({
      lines: all.slice(3),
      hasMore: false,
    });
    expect(log({ text: 'page', limit: 4 }).hasMore).toBe(false);
  });

  it('shows several changes of the plan as one line, which matches the filter of any of them', () => {
    ask(app, 'plan.replan', { planId, hoursPerWeek: 12, drop: [], dropReason: '', add: [] });
    expect(kinds({ groups: ['dropped'] })).toEqual([]);
    ask(app, 'plan.replan', { planId, hoursPerWeek: 10, drop: [idAt(0)], dropReason: '', add: [] });
    expect(kinds()).toEqual(['plan.replanned', 'plan.replanned', 'plan.started']);
    expect(kinds({ groups: ['dropped'] })).toEqual(['plan.replanned']);
    expect(kinds({ groups: ['time'] })).toEqual([]);
  });
});
