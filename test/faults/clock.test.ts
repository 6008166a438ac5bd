import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../electron/app';
import { systemClock } from '../../electron/clock';
import {
  ask,
  headOf,
  labelOf,
  noteIn,
  planIn,
  startPlan,
  taskAt,
  undo,
} from '../support/doors/ask';
import { memoryApp, openApp } from '../support/doors/memory-app';
import { rowsOf } from '../support/builders/tables';
import { createTestClock } from '../support/machine/test-clock';
import { tempFolder } from '../support/machine/temp-folder';

afterEach(() => void vi.useRealTimers());

/** Jumps that clocks are known to make: a dead battery, a wrong year, a day back, and home again. */
const JUMPS = [
  '2026-01-05T09:00',
  '1970-01-01T00:00',
  '2100-12-31T23:59',
  '2026-01-04T09:00',
  '1969-12-31T23:59',
  '2038-01-19T03:14',
  '2026-01-05T09:01',
];

describe('a clock that jumps', () => {
  it('neither loses nor reorders what was done', () => {
    const clock = createTestClock();
    const app = memoryApp(clock);
    const { id: taskId } = taskAt(startPlan(app), 0);
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const time of JUMPS) {
      // Both the app's clock and the one that ids are made with.
      clock.moveTo(time);
      vi.setSystemTime(clock.read().utcMs);
      ask(app, 'task.note', { taskId, note: time });
    }
    const history = rowsOf(app.db, 'activity').slice(1);
    expect(history.map((row) => row['utc_ms'])).toEqual(
      JUMPS.map((time) => Date.parse(`${time}Z`)),
    );
    expect(history.map((row) => row['local_day'])).toEqual(JUMPS.map((time) => time.slice(0, 10)));
  });

  it('does not change what undo reverts next', () => {
    const clock = createTestClock();
    const app = memoryApp(clock);
    const { id: taskId } = taskAt(startPlan(app), 0);
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const time of JUMPS) {
      clock.moveTo(time);
      vi.setSystemTime(clock.read().utcMs);
      ask(app, 'task.note', { taskId, note: time });
    }
    for (const time of JUMPS.toReversed()) {
      expect(noteIn(app, taskId)).toBe(time);
      ask(app, 'step.undo', {});
    }
    expect(labelOf(headOf(app).undo)).toContain('Started');
  });

  it('keeps evidence in the order in which it was added', () => {
    const app = memoryApp();
    const { id: taskId } = taskAt(startPlan(app), 0);
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const title of JUMPS) {
      vi.setSystemTime(Date.parse(`${title}Z`));
      ask(app, 'evidence.add', { taskId, url: 'https://example.org', title });
    }
    expect(planIn(app)?.tasks[0]?.evidence.map(({ title }) => title)).toEqual(JUMPS);
  });

  it('leaves a future day as it was written', () => {
    const clock = createTestClock('2100-01-01T09:00');
    const app = memoryApp(clock);
    const { id: taskId } = taskAt(startPlan(app), 0);
    ask(app, 'task.complete', { taskId });
    clock.moveTo('2026-01-05T09:00');
    expect(planIn(app)?.tasks[0]?.state).toEqual({
      status: 'done',
      day: '2100-01-01',
    });
    expect(headOf(app).today).toBe('2026-01-05');
  });

  it('does not matter to a reopened store', () => {
    const folder = tempFolder();
    const clock = createTestClock('2100-01-01T09:00');
    const first = openApp(folder, clock);
    startPlan(first);
    first.close();
    clock.moveTo('1970-01-01T09:00');
    const second = openApp(folder, clock);
    expect(headOf(second).today).toBe('1970-01-01');
    expect(undo(second)).toContain('Started');
    second.close();
  });
});

describe('midnight', () => {
  const HALF_A_MINUTE = 30_000;

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));

  const listen = () => {
    const clock = createTestClock('2026-01-05T23:59');
    const app = memoryApp(clock);
    const heard: unknown[] = [];
    app.changes((notice) => heard.push(notice));
    return { app, clock, heard };
  };

  it('is announced once to every window, within half a minute', () => {
    const { clock, heard } = listen();
    vi.advanceTimersByTime(HALF_A_MINUTE);
    expect(heard).toEqual([]);
    clock.moveTo('2026-01-06T00:00');
    vi.advanceTimersByTime(HALF_A_MINUTE);
    vi.advanceTimersByTime(10 * HALF_A_MINUTE);
    expect(heard).toEqual([{ kind: 'day', today: '2026-01-06' }]);
  });

  it('is noticed after a long sleep, and when the zone changes', () => {
    const { clock, heard } = listen();
    clock.moveTo('2026-01-09T08:00');
    vi.advanceTimersByTime(HALF_A_MINUTE);
    clock.moveTo('2026-01-08T20:00', { zone: 'America/Los_Angeles', offsetMinutes: -480 });
    vi.advanceTimersByTime(HALF_A_MINUTE);
    expect(heard).toEqual([
      { kind: 'day', today: '2026-01-09' },
      { kind: 'day', today: '2026-01-08' },
    ]);
  });

  it('is ignored once Waymark is closed', () => {
    const { app, clock, heard } = listen();
    app.close();
    clock.moveTo('2026-01-06T00:00');
    vi.advanceTimersByTime(HALF_A_MINUTE);
    expect(heard).toEqual([]);
  });
});

it('the system clock is read for each call', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const app = createApp({ dataDir: ':memory:', version: '1', clock: systemClock, log: () => {} });
  vi.setSystemTime(new Date(2026, 0, 5, 12));
  expect(headOf(app).today).toBe('2026-01-05');
  vi.setSystemTime(new Date(2026, 0, 6, 12));
  expect(headOf(app).today).toBe('2026-01-06');
  app.close();
});
