import { describe, expect, it } from 'vitest';
import type { Activity, ActivityEntry, PlanEntry } from '../../../../shared/domain/activity';
import { type Day, parseDay } from '../../../../shared/domain/day';
import { factsOf, type PlanFacts, tasksOf } from '../../../../shared/domain/estimate/facts';
import { factsAsOf } from '../../../../shared/domain/estimate/past';
import type { PlanSnapshot } from '../../../../shared/domain/plan';
import { bundledPathway } from '../../../support/bundled-pathway';
import { spanOf } from '../../../support/estimate-arbitraries';
import { taskOf } from '../../../support/task-of';

/** What is asked of the snapshot is only what no entry says: these are its tasks and its guide. */
const snapshot: PlanSnapshot = {
  plan: {
    id: 'plan',
    title: 'Plan',
    startDay: parseDay('2030-01-01'),
    plannedHours: 8,
    hours: [{ fromDay: parseDay('2030-01-01'), hoursPerWeek: 80 }],
    targetDay: null,
    guide: bundledPathway,
  },
  phases: [
    { id: 'phase-1', origin: 'one', title: 'One', weeks: 2, resources: [] },
    { id: 'phase-2', origin: 'two', title: 'Two', weeks: 2, resources: [] },
  ],
  tasks: [
    taskOf({ id: 'a', state: { status: 'done', day: parseDay('2030-01-02') } }),
    taskOf({ id: 'b' }),
    taskOf({ id: 'c', place: { in: 'phase', phaseId: 'phase-2' } }),
    taskOf({ id: 'new', place: { in: 'phase', phaseId: 'phase-2' }, plannedWeeks: 5 }),
    taskOf({ id: 'first-step', place: { in: 'action-plan', horizon: 'this-week' } }),
  ],
  pauses: [{ id: 'other', ...spanOf('2030-02-01', '2030-02-02'), reason: '' }],
};

/** A line for each write: its day, its step, and what it did. */
type Line = readonly [day: string, stepId: string, entry: ActivityEntry];

const historyOf = (lines: readonly Line[]): Activity[] =>
  lines.map(([day, stepId, entry], index) => ({
    id: `entry-${index}`,
    stepId,
    at: { utcMs: Date.parse(`${day}T09:00:00Z`), zone: 'UTC', offsetMinutes: 0 },
    day: parseDay(day),
    entry,
  }));

const started: Line = [
  '2026-01-05',
  'start',
  { kind: 'plan.started', planId: 'plan', title: 'Plan', startDay: parseDay('2026-01-12') },
];

const on = (taskId: string) => ({ taskId, title: 'A task' });
const completed = (taskId: string, day: string): PlanEntry => ({
  kind: 'task.completed',
  ...on(taskId),
  day: parseDay(day),
});
const dropped = (taskId: string, day: string): PlanEntry => ({
  kind: 'task.dropped',
  ...on(taskId),
  day: parseDay(day),
  reason: '',
});
const added: PlanEntry = {
  kind: 'task.added',
  ...on('new'),
  phaseId: 'phase-2',
  plannedWeeks: 5,
};
const changed = (field: string, from: string | number, to: string | number): PlanEntry => ({
  kind: 'plan.changed',
  planId: 'plan',
  changes: { [field]: { from, to } },
});
const pause = { planId: 'plan', id: 'pause', ...spanOf('2026-03-01', '2026-03-07'), reason: 'Sea' };
const undone = (stepId: string): ActivityEntry => ({ kind: 'step.undone', stepId, label: '' });
const redone = (stepId: string): ActivityEntry => ({ kind: 'step.redone', stepId, label: '' });

const planAt = (day: string, ...lines: readonly Line[]): PlanFacts => {
  const facts = factsAsOf(snapshot, historyOf([started, ...lines]), parseDay(day));
  if (facts === null) throw new Error('There was no plan');
  return facts;
};

/** By task: the day on which it was done, null while open; a dropped one is not there. */
const doneAt = (day: string, ...lines: readonly Line[]): Record<string, Day | null> =>
  Object.fromEntries(tasksOf(planAt(day, ...lines)).map(({ id, doneOn }) => [id, doneOn]));

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
