import { beforeEach, expect, it } from 'vitest';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { createStore, type Store } from '../../../electron/store/store';
import { startPlan } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';
import { rowsOf } from '../../support/builders/tables';
import { createTestClock } from '../../support/machine/test-clock';

let store: Store;

beforeEach(() => {
  store = createStore(':memory:');
});

const started = (taskId: string): ActivityEntry => ({
  kind: 'task.started',
  taskId,
  title: 'A task',
});
const undone: ActivityEntry = { kind: 'step.undone', stepId: 'step', label: '' };

const append = (entry: ActivityEntry, utcMs = 0): void =>
  store.activity.append('step', { utcMs, zone: 'UTC', offsetMinutes: 0 }, entry);

const entries = (): ActivityEntry[] => store.activity.listReplayed().map(({ entry }) => entry);

it('tells the history in the order in which it was written, whatever the clock said', () => {
  const days = ['2026-01-03', '2026-01-01', '2026-01-02'];
  for (const day of days) append(started('a'), Date.parse(day));
  const history = store.activity.listReplayed();
  expect(history.map(({ day }) => day)).toEqual(days);
  expect(history.map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('keeps the moment as it was lived', () => {
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

it('leaves out what the plan of a past day is not read from', () => {
  append({ kind: 'task.noted', taskId: 'a', title: 'A task' });
  append(started('a'));
  append({ kind: 'settings.changed', changes: {} });
  append({ kind: 'plan.replanned', parts: [] });
  append(undone);
  expect(entries()).toEqual([started('a'), { kind: 'plan.replanned', parts: [] }, undone]);
});

it('tells what was added since it was last asked', () => {
  append(started('a'));
  const before = store.activity.listReplayed();
  expect(store.activity.listReplayed()).toEqual(before);
  append(started('b'));
  expect(entries()).toEqual([started('a'), started('b')]);
  expect(before).toHaveLength(1);
});

it('forgets what it read of a transaction that failed', () => {
  append(started('a'));
  const fail = (): void =>
    store.transaction(() => {
      append(started('b'));
      expect(entries()).toEqual([started('a'), started('b')]);
      throw new Error('a rule says no');
    });
  expect(fail).toThrow('a rule says no');
  expect(entries()).toEqual([started('a')]);
  append(started('c'));
  expect(entries()).toEqual([started('a'), started('c')]);
});
