import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { factsOf } from '../../../../shared/domain/estimate/facts';
import { spanOf } from '../../../support/arbitraries/plan-facts';
import {
  changed,
  completed,
  doneAt,
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

describe('the plan as it was known', () => {
  it('is none before it was started, and none of another plan', () => {
    const history = historyOf([started]);
    expect(factsAsOf(snapshot, history, parseDay('2026-01-04'))).toBeNull();
    expect(factsAsOf(snapshot, [], parseDay('2026-06-01'))).toBeNull();
    const other = { ...snapshot, plan: { ...snapshot.plan, id: 'another' } };
    expect(factsAsOf(other, history, parseDay('2026-06-01'))).toBeNull();
  });

  it('is as it was started, whatever became of it', () => {
    expect(planAt('2026-01-05')).toEqual(
      factsOf({
        ...snapshot,
        plan: { ...snapshot.plan, startDay: parseDay('2026-01-12'), hours: [] },
        tasks: snapshot.tasks.map((task) => ({ ...task, state: { status: 'to-do' } })),
        pauses: [],
      }),
    );
  });

  it('has its later start day from the day on which it was moved', () => {
    const moved: Line = ['2026-02-01', '1', changed('startDay', '2026-01-12', '2026-01-19')];
    expect(planAt('2026-01-31', moved).startDay).toBe('2026-01-12');
    expect(planAt('2026-02-01', moved).startDay).toBe('2026-01-19');
  });

  it('has the hours from the days on which they were chosen, the day’s last choice', () => {
    const lines: Line[] = [
      ['2026-02-01', '1', changed('hoursPerWeek', 8, 10)],
      ['2026-02-01', '2', changed('hoursPerWeek', 10, 12)],
      ['2026-03-01', '3', changed('hoursPerWeek', 12, 6)],
    ];
    expect(planAt('2026-01-31', ...lines).hours).toEqual([]);
    expect(planAt('2026-02-28', ...lines).hours).toEqual([
      { fromDay: '2026-02-01', hoursPerWeek: 12 },
    ]);
    expect(planAt('2026-03-01', ...lines).hours).toEqual([
      { fromDay: '2026-02-01', hoursPerWeek: 12 },
      { fromDay: '2026-03-01', hoursPerWeek: 6 },
    ]);
  });

  it('has pauses from the day on which they were added to that of their removal', () => {
    const lines: Line[] = [
      ['2026-02-01', '1', { kind: 'pause.added', ...pause }],
      ['2026-02-10', '2', { kind: 'pause.removed', ...pause }],
    ];
    expect(planAt('2026-01-31', ...lines).pauses).toEqual([]);
    expect(planAt('2026-02-01', ...lines).pauses).toEqual([spanOf('2026-03-01', '2026-03-07')]);
    expect(planAt('2026-02-10', ...lines).pauses).toEqual([]);
  });

  it('has pauses in the order of their days, not of their writing', () => {
    const early = { ...pause, id: 'early', ...spanOf('2026-02-01', '2026-02-02') };
    const { pauses } = planAt(
      '2026-02-01',
      ['2026-01-20', '1', { kind: 'pause.added', ...pause }],
      ['2026-01-21', '2', { kind: 'pause.added', ...early }],
    );
    expect(pauses.map(({ first }) => first)).toEqual(['2026-02-01', '2026-03-01']);
  });
});

describe('what was undone', () => {
  const lines: Line[] = [
    ['2026-02-01', '1', completed('a', '2026-02-01')],
    ['2026-02-03', 'undo', undone('1')],
    ['2026-02-05', 'redo', redone('1')],
  ];

  it('was so until then, never was from then on, and is again once redone', () => {
    expect(doneAt('2026-02-02', ...lines)['a']).toBe('2026-02-01');
    expect(doneAt('2026-02-03', ...lines)['a']).toBeNull();
    expect(doneAt('2026-02-05', ...lines)['a']).toBe('2026-02-01');
  });

  it('keeps the place that it had, before what was done after it', () => {
    const [done, undo, redo] = lines as [Line, Line, Line];
    const reopened: Line = ['2026-02-02', '2', { kind: 'task.reopened', ...on('a') }];
    const again: Line = ['2026-02-03', 'undo-2', undone('2')];
    const history = [done, reopened, again, undo, redo] as const;
    expect(doneAt('2026-02-05', ...history)['a']).toBe('2026-02-01');
    expect(doneAt('2026-02-06', ...history, ['2026-02-06', 'r', redone('2')])['a']).toBeNull();
  });

  it('counts on the day on which the step was undone, even if the clock went back', () => {
    const [done] = lines as [Line, Line, Line];
    const back: Line = ['2026-01-20', 'undo', undone('1')];
    expect(doneAt('2026-02-01', done, back)['a']).toBeNull();
  });

  it('takes the plan with it when that was its start', () => {
    const taken = historyOf([started, ['2026-01-06', 'undo', undone('start')]]);
    expect(factsAsOf(snapshot, taken, parseDay('2026-01-05'))).not.toBeNull();
    expect(factsAsOf(snapshot, taken, parseDay('2026-01-06'))).toBeNull();
  });
});

it('says nothing of notes, evidence and settings', () => {
  const lines: Line[] = [
    ['2026-02-01', '1', { kind: 'task.noted', ...on('a') }],
    ['2026-02-01', '2', { kind: 'evidence.added', ...on('a'), url: 'https://example.org' }],
    ['2026-02-01', '3', { kind: 'settings.changed', changes: {} }],
  ];
  expect(planAt('2026-02-01', ...lines)).toEqual(planAt('2026-01-31'));
});
