import { beforeEach, expect, it } from 'vitest';
import { createStore, type Store } from '../../../../electron/store/store';
import type { ActivityEntry } from '../../../../shared/domain/history/activity';
import { rowsOf } from '../../../support/builders/tables';
import { ask, startPlan, taskAt } from '../../../support/doors/ask';
import { memoryApp } from '../../../support/doors/memory-app';
import { createTestClock } from '../../../support/machine/test-clock';

let store: Store;

beforeEach(() => {
  store = createStore(':memory:', 'device');
});

const started = (taskId: string): ActivityEntry => ({
  kind: 'task.started',
  taskId,
  title: 'A task',
});

const append = (writeId: string, entry: ActivityEntry, utcMs = 0): void =>
  store.activity.append(
    {
      writeId,
      planId: 'plan',
      by: 'hand',
      assistant: null,
      at: { utcMs, zone: 'UTC', offsetMinutes: 0 },
    },
    entry,
  );

it('keeps the original moment, whatever the zone', () => {
  const app = memoryApp(
    createTestClock('2026-01-06T04:45', { zone: 'Asia/Kathmandu', offsetMinutes: 345 }),
  );
  startPlan(app);
  expect(rowsOf(app.db, 'activity')).toMatchObject([
    {
      utc_ms: Date.UTC(2026, 0, 5, 23),
      zone: 'Asia/Kathmandu',
      offset_minutes: 345,
      local_day: '2026-01-06',
    },
  ]);
});

it('records plan, device and author, with a Lamport number', () => {
  const app = memoryApp();
  const plan = startPlan(app);
  ask(app, 'task.start', { taskId: taskAt(plan, 0).id });
  ask(app, 'settings.change', { firstWeekday: 0 });
  const rows = rowsOf(app.db, 'activity');
  const planId = plan.plan.id;
  expect(rows).toMatchObject([
    { plan_id: planId, by: 'hand', lamport: 1 },
    { plan_id: planId, by: 'hand', lamport: 2 },
    { plan_id: null, by: 'hand', lamport: 3 },
  ]);
  expect(new Set(rows.map(({ device }) => device)).size).toBe(1);
  // As entries from another computer might arrive one day.
  app.db.exec(`INSERT INTO activity SELECT NULL, 'elsewhere', 'step', NULL, 'other', 40, 'hand', 0,
    'UTC', 0, '2026-01-01', 'settings.changed', '{}', NULL`);
  ask(app, 'settings.change', { firstWeekday: 1 });
  expect(rowsOf(app.db, 'activity').at(-1)).toMatchObject({ lamport: 41 });
});

it('names a step by its first entry, shortened', () => {
  append('one', started('a'));
  append('one', { kind: 'task.completed', taskId: 'b', title: 'B', day: '2026-01-01' as never });
  append('two', {
    kind: 'week.planned',
    week: '2026-01-05' as never,
    goals: [
      { goalId: 'g', taskId: 'a', title: 'A' },
      { goalId: 'h', taskId: 'b', title: 'B' },
    ],
  });
  expect(store.activity.stepOf('one')).toEqual({ id: 'one', of: started('a') });
  expect(store.activity.stepOf('two')).toEqual({
    id: 'two',
    of: { kind: 'week.planned', count: 2, title: 'A' },
  });
  expect(() => store.activity.stepOf('three')).toThrow('no entry');
});
