import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '../../../../shared/domain/history/activity';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { tasksOf } from '../../../../shared/domain/estimate/facts';
import {
  added,
  changed,
  completed,
  doneAt,
  dropped,
  factsAsOf,
  historyOf,
  type Line,
  on,
  pause,
  planAt,
  redone,
  snapshot,
  started,
  undone,
} from '../../../support/builders/past-lines';

describe('the tasks as they were known', () => {
  it('are done from the day of the entry, on the day it names', () => {
    const late: Line = ['2026-02-10', '1', completed('a', '2026-01-20')];
    expect(doneAt('2026-02-09', late)['a']).toBeNull();
    expect(doneAt('2026-02-10', late)['a']).toBe('2026-01-20');
  });

  it('are open again once they were opened again, or taken up', () => {
    const lines: Line[] = [
      ['2026-02-01', '1', completed('a', '2026-02-01')],
      ['2026-02-02', '2', { kind: 'task.reopened', ...on('a') }],
      ['2026-02-03', '3', completed('b', '2026-02-03')],
      ['2026-02-04', '4', { kind: 'task.started', ...on('b') }],
    ];
    expect(doneAt('2026-02-03', ...lines)).toMatchObject({ a: null, b: '2026-02-03' });
    expect(doneAt('2026-02-04', ...lines)).toMatchObject({ a: null, b: null });
  });

  it('are out of scope while they are dropped', () => {
    const lines: Line[] = [
      ['2026-02-01', '1', dropped('a', '2026-02-01')],
      ['2026-02-05', '2', { kind: 'task.reopened', ...on('a') }],
    ];
    expect(doneAt('2026-01-31', ...lines)).toHaveProperty('a', null);
    expect(doneAt('2026-02-04', ...lines)).not.toHaveProperty('a');
    expect(doneAt('2026-02-05', ...lines)).toHaveProperty('a', null);
  });

  it('are there from the day on which they were added', () => {
    const line: Line = ['2026-02-01', '1', added];
    expect(Object.keys(doneAt('2026-01-31', line))).toEqual(['a', 'b', 'c']);
    expect(Object.keys(doneAt('2026-02-01', line))).toEqual(['a', 'b', 'c', 'new']);
  });

  it('are there until their adding was undone, though the plan forgot them', () => {
    const line: Line = ['2026-02-01', '1', added];
    const history = historyOf([started, line, ['2026-02-03', 'undo', undone('1')]]);
    const forgotten = { ...snapshot, tasks: snapshot.tasks.filter(({ id }) => id !== 'new') };
    const idsOn = (day: string): string[] => {
      const facts = factsAsOf(forgotten, history, parseDay(day));
      return facts === null ? [] : tasksOf(facts).map(({ id }) => id);
    };
    expect(idsOn('2026-02-02')).toEqual(['a', 'b', 'c', 'new']);
    expect(idsOn('2026-02-03')).toEqual(['a', 'b', 'c']);
  });

  it('change together where several changes were made as one', () => {
    const together: Line = [
      '2026-02-01',
      '1',
      {
        kind: 'plan.replanned',
        parts: [
          changed('hoursPerWeek', 8, 16),
          { kind: 'pause.added', ...pause },
          dropped('c', '2026-02-01'),
          added,
        ],
      },
    ];
    expect(Object.keys(doneAt('2026-01-31', together))).toEqual(['a', 'b', 'c']);
    expect(Object.keys(doneAt('2026-02-01', together))).toEqual(['a', 'b', 'new']);
    const { hours, pauses } = planAt('2026-02-01', together);
    expect(hours).toEqual([{ fromDay: '2026-02-01', hoursPerWeek: 16 }]);
    expect(pauses).toHaveLength(1);
    const taken: Line = ['2026-02-02', 'undo', undone('1')];
    expect(planAt('2026-02-02', together, taken)).toEqual(planAt('2026-01-31', together));
  });
});

describe('a task that was split', () => {
  const part = (taskId: string, plannedWeeks: number) => ({
    taskId,
    title: `Part ${taskId}`,
    plannedWeeks,
  });
  const splitIn = (phaseId: string | null, taskId: string, ...rest: string[]): PlanEntry => ({
    kind: 'task.split',
    taskId,
    title: `Whole ${taskId}`,
    plannedWeeks: 9,
    phaseId,
    first: { title: `First of ${taskId}`, plannedWeeks: 2 },
    rest: rest.map((id) => part(id, 3)),
  });
  const split = (taskId: string, ...rest: string[]): PlanEntry =>
    splitIn('phase-1', taskId, ...rest);
  /** Of the first phase. */
  const sizesAt = (day: string, ...lines: readonly Line[]): [string, number][] =>
    (planAt(day, ...lines).phases[0]?.tasks ?? []).map(({ title, plannedWeeks }) => [
      title,
      plannedWeeks,
    ]);
  const idsAt = (day: string, ...lines: readonly Line[]): string[] =>
    Object.keys(doneAt(day, ...lines)).filter((id) => id.startsWith('a'));
  const halved: Line = ['2026-02-01', '1', split('a', 'a2', 'a3')];
  const whole = [
    ['Whole a', 9],
    ['A task', 1],
  ];

  it('was whole until then, and is several from then on, right behind it', () => {
    expect(sizesAt('2026-01-31', halved)).toEqual(whole);
    expect(sizesAt('2026-02-01', halved)).toEqual([
      ['First of a', 2],
      ['Part a2', 3],
      ['Part a3', 3],
      ['A task', 1],
    ]);
  });

  it('is whole again where that was undone, and several once it is redone', () => {
    const lines: Line[] = [
      halved,
      ['2026-02-03', 'undo', undone('1')],
      ['2026-02-05', 'redo', redone('1')],
    ];
    expect(sizesAt('2026-02-02', ...lines)).toHaveLength(4);
    expect(sizesAt('2026-02-03', ...lines)).toEqual(whole);
    expect(sizesAt('2026-02-05', ...lines)).toEqual(sizesAt('2026-02-02', ...lines));
  });

  it('may be split once more, and so may its parts', () => {
    const lines: Line[] = [
      halved,
      ['2026-02-02', '2', split('a2', 'a2-2')],
      ['2026-02-03', '3', split('a', 'a4')],
    ];
    expect(idsAt('2026-02-02', ...lines)).toEqual(['a', 'a2', 'a2-2', 'a3']);
    expect(idsAt('2026-02-03', ...lines)).toEqual(['a', 'a4', 'a2', 'a2-2', 'a3']);
    expect(sizesAt('2026-02-01', ...lines)[1]).toEqual(['Part a2', 3]);
    expect(sizesAt('2026-02-02', ...lines)[1]).toEqual(['First of a2', 2]);
  });

  it('keeps its state, and each part has its own', () => {
    const lines: Line[] = [
      halved,
      ['2026-02-02', '2', completed('a3', '2026-02-02')],
      ['2026-02-03', '3', completed('a', '2026-02-03')],
      ['2026-02-04', '4', dropped('a2', '2026-02-04')],
    ];
    expect(doneAt('2026-02-02', ...lines)).toMatchObject({ a: null, a2: null, a3: '2026-02-02' });
    expect(doneAt('2026-02-04', ...lines)).toMatchObject({ a: '2026-02-03', a3: '2026-02-02' });
    expect(doneAt('2026-02-04', ...lines)).not.toHaveProperty('a2');
  });

  it('has no parts of parts before it has parts, even if the clock went back', () => {
    const back: Line = ['2026-01-20', '2', split('a2', 'a2-2')];
    expect(sizesAt('2026-01-20', halved, back)).toEqual(whole);
  });

  it('weighs nothing outside the phases', () => {
    const line: Line = ['2026-02-01', '1', splitIn(null, 'first-step', 'x')];
    expect(planAt('2026-02-01', line)).toEqual(planAt('2026-01-31', line));
  });
});
