import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { Logbook } from '../../../shared/domain/weeks/logbook';
import type { Id } from '../../../shared/domain/id';
import { ask, logbookAfter, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { dump, rowsOf } from '../../support/builders/tables';
import { tempFolder } from '../../support/machine/temp-folder';
import { sourcesIn } from '../../support/builders/week-of';

const monday = parseDay('2026-01-05');

let app: TestApp;
let planId: Id;
let taskId: Id;
let otherId: Id;

function open(opened: TestApp): void {
  app = opened;
  const started = startPlan(app);
  planId = started.plan.id;
  [taskId, otherId] = [taskAt(started, 0).id, taskAt(started, 1).id];
}

beforeEach(() => open(memoryApp()));

const logbook = (): Logbook => sourcesIn(app).logbook;
const lastEntry = (): unknown =>
  JSON.parse(String(rowsOf(app.db, 'activity').at(-1)?.['data'])) as unknown;

describe('time by hand', () => {
  it('counts on its day and is summed by task', () => {
    ask(app, 'time.log', { taskId, day: monday, minutes: 45 });
    ask(app, 'time.log', { taskId, day: parseDay('2025-12-30'), minutes: 15 });
    expect(logbook().times).toMatchObject([
      { taskId, day: '2025-12-30', minutes: 15, source: 'hand' },
      { taskId, day: '2026-01-05', minutes: 45, source: 'hand' },
    ]);
    expect(logbook().spent).toMatchObject([{ taskId, minutes: 60 }]);
  });

  it('is refused for a future day', () => {
    const input = { taskId, day: parseDay('2026-01-06'), minutes: 45 };
    expect(refusalOf(app, 'time.log', input).code).toBe('refused');
  });

  it('can be removed, and restored by undo', () => {
    ask(app, 'time.log', { taskId, day: monday, minutes: 45 });
    const before = dump(app.db);
    const entryId = logbook().times[0]?.id ?? '';
    expect(logbookAfter(app, 'time.remove', { entryId }).times).toEqual([]);
    ask(app, 'step.undo', {});
    expect(dump(app.db)).toEqual(before);
  });

  it('completes a goal that reaches its hours, in one step', () => {
    const goals = [{ title: 'Read', minutes: 60, measure: 'hours' as const }];
    const own = logbookAfter(app, 'week.plan', { planId, week: monday, goals }).tasks[0]?.id ?? '';
    ask(app, 'time.log', { taskId: own, day: monday, minutes: 59 });
    expect(logbook().tasks[0]?.state.status).toBe('to-do');
    ask(app, 'time.log', { taskId: own, day: monday, minutes: 1 });
    expect(logbook().tasks[0]?.state).toEqual({ status: 'done', day: monday });
    ask(app, 'step.undo', {});
    expect(logbook().tasks[0]?.state.status).toBe('to-do');
    expect(logbook().spent).toMatchObject([{ taskId: own, minutes: 59 }]);
  });

  it('also completes it when its hours are lowered to what was logged, or split', () => {
    const goals = [{ title: 'Read', minutes: 120, measure: 'hours' as const }];
    const planned = logbookAfter(app, 'week.plan', { planId, week: monday, goals });
    const [own, goalId] = [planned.tasks[0]?.id ?? '', planned.goals[0]?.id ?? ''];
    ask(app, 'time.log', { taskId: own, day: monday, minutes: 60 });
    ask(app, 'goal.change', { goalId, minutes: 60 });
    expect(logbook().tasks[0]?.state.status).toBe('done');
    ask(app, 'step.undo', {});
    const parts = ['One', 'Two'].map((title) => ({ title, plannedWeeks: 1 }));
    ask(app, 'task.split', { taskId: own, parts });
    expect(logbook().tasks.map(({ state }) => state.status)).toEqual(['done', 'to-do']);
  });

  it('completes no goal that does not count hours', () => {
    ask(app, 'week.plan', { planId, week: monday, goals: [{ taskId, minutes: 60 }] });
    ask(app, 'time.log', { taskId, day: monday, minutes: 600 });
    expect(sourcesIn(app).snapshot.tasks[0]?.state.status).toBe('to-do');
  });
});

describe('the timer', () => {
  it('logs the elapsed minutes, on the day it was started', () => {
    ask(app, 'timer.start', { taskId });
    expect(logbook().timer).toMatchObject({ taskId });
    app.clock.moveTo('2026-01-05T10:20');
    const stopped = logbookAfter(app, 'timer.stop', {});
    expect(stopped.timer).toBeNull();
    expect(stopped.times).toMatchObject([{ taskId, day: monday, minutes: 80, source: 'timer' }]);
  });

  it('counts time past midnight on the previous day', () => {
    app.clock.moveTo('2026-01-05T23:30');
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-06T00:30');
    expect(logbookAfter(app, 'timer.stop', {}).times).toMatchObject([{ day: monday, minutes: 60 }]);
  });

  it('is unique: starting another logs the running one', () => {
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-05T09:30');
    const { timer, times } = logbookAfter(app, 'timer.start', { taskId: otherId });
    expect(timer).toMatchObject({ taskId: otherId });
    expect(times).toMatchObject([{ taskId, minutes: 30 }]);
    expect(lastEntry()).toMatchObject({ kind: 'timer.started', logged: { taskId, minutes: 30 } });
    expect(rowsOf(app.db, 'timer')).toHaveLength(1);
    ask(app, 'step.undo', {});
    expect(logbook()).toMatchObject({ times: [], timer: { taskId } });
  });

  it('continues when it is started on the same task again', () => {
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-05T09:30');
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-05T09:40');
    expect(logbookAfter(app, 'timer.stop', {}).times).toMatchObject([{ minutes: 40 }]);
  });

  it('logs nothing if told so', () => {
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-05T09:30');
    expect(logbookAfter(app, 'timer.stop', { minutes: 0 })).toMatchObject({
      times: [],
      timer: null,
    });
    expect(lastEntry()).toMatchObject({ kind: 'timer.discarded', taskId });
  });

  it.each([
    ['through the night', '2026-01-06T08:00'],
    ['longer than anyone works', '2026-01-05T21:30'],
    ['for a week', '2026-01-12T09:10'],
    ['backwards', '2026-01-05T08:00'],
  ])('that ran %s asks how long was worked, and keeps running until answered', (_, time) => {
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo(time);
    const before = dump(app.db);
    expect(refusalOf(app, 'timer.stop', {})).toMatchObject({ code: 'refused' });
    expect(refusalOf(app, 'timer.start', { taskId: otherId }).message).toContain(
      'Enter how long you worked',
    );
    expect(dump(app.db)).toEqual(before);
    expect(logbookAfter(app, 'timer.stop', { minutes: 90 }).times).toMatchObject([
      { day: monday, minutes: 90, source: 'timer' },
    ]);
  });

  it('counts the elapsed minutes, whatever zone it is stopped in', () => {
    ask(app, 'timer.start', { taskId });
    app.clock.moveTo('2026-01-05T19:00', { zone: 'Asia/Tokyo', offsetMinutes: 540 });
    expect(logbookAfter(app, 'timer.stop', {}).times).toMatchObject([{ day: monday, minutes: 60 }]);
  });

  it('can be stopped on a personal goal that was closed long ago', () => {
    const goals = [{ title: 'Read', minutes: 0, measure: 'done' as const }];
    const own = logbookAfter(app, 'week.plan', { planId, week: monday, goals }).tasks[0]?.id ?? '';
    ask(app, 'task.complete', { taskId: own });
    ask(app, 'timer.start', { taskId: own });
    app.clock.moveTo('2026-06-01T09:00');
    expect(logbook()).toMatchObject({ timer: { taskId: own }, tasks: [{ id: own }] });
    ask(app, 'timer.stop', { minutes: 0 });
    expect(logbook()).toMatchObject({ timer: null, tasks: [] });
  });

  it.each(['task.complete', 'task.drop'] as const)(
    'is stopped by %s on its task, and its time is logged',
    (name) => {
      ask(app, 'timer.start', { taskId });
      app.clock.moveTo('2026-01-05T09:40');
      ask(app, name, { taskId, ...(name === 'task.drop' && { reason: 'Known' }) });
      expect(logbook()).toMatchObject({ timer: null, times: [{ taskId, minutes: 40 }] });
      ask(app, 'step.undo', {});
      expect(logbook()).toMatchObject({ timer: { taskId }, times: [] });
    },
  );

  it('keeps running when another task is closed, or when only the person knows how long they worked', () => {
    ask(app, 'timer.start', { taskId });
    ask(app, 'task.complete', { taskId: otherId });
    app.clock.moveTo('2026-01-06T09:00');
    ask(app, 'task.complete', { taskId });
    expect(logbook()).toMatchObject({ timer: { taskId }, times: [] });
  });

  it('survives a restart', () => {
    const folder = tempFolder();
    open(openApp(folder));
    ask(app, 'timer.start', { taskId });
    app.close();
    const again = openApp(folder, app.clock);
    app.clock.moveTo('2026-01-05T11:00');
    expect(logbookAfter(again, 'timer.stop', {}).times).toMatchObject([{ minutes: 120 }]);
    again.close();
  });
});
