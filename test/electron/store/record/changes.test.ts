import { beforeEach, describe, expect, it } from 'vitest';
import { ask, answerOf, startPlan, taskAt } from '../../../support/doors/ask';
import { memoryApp, type TestApp } from '../../../support/doors/memory-app';
import { rowsOf } from '../../../support/builders/tables';

let app: TestApp;
let taskId: string;

beforeEach(() => {
  app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
});

/** The recorded changes of the write made by `work`. */
function recordedOf(work: () => unknown) {
  const before = rowsOf(app.db, 'change').length;
  work();
  return rowsOf(app.db, 'change')
    .slice(before)
    .map(({ table_name: table, op, old, new: now }) => ({
      table,
      op,
      old: JSON.parse(String(old)) as unknown,
      new: JSON.parse(String(now)) as unknown,
    }));
}

describe('the record of a write', () => {
  it('has only what changed in an update, with groups kept together', () => {
    expect(recordedOf(() => ask(app, 'task.complete', { taskId }))).toEqual([
      {
        table: 'task',
        op: 'update',
        old: { status: 'to-do', state_day: null, drop_reason: null },
        new: { status: 'done', state_day: '2026-01-05', drop_reason: null },
      },
    ]);
  });

  it('has all columns of an inserted or deleted row', () => {
    const note = { task_id: taskId, plan_id: expect.any(String), text: 'mine' };
    expect(recordedOf(() => ask(app, 'task.note', { taskId, note: 'mine' }))).toEqual([
      { table: 'note', op: 'insert', old: null, new: note },
    ]);
    expect(recordedOf(() => ask(app, 'task.note', { taskId, note: '' }))).toEqual([
      { table: 'note', op: 'delete', old: note, new: null },
    ]);
  });

  it('preserves numbers to the last digit', () => {
    const hoursPerWeek = 0.1 + 7.2;
    const [change] = recordedOf(() => ask(app, 'plan.change', { hoursPerWeek }));
    expect(change?.new).toMatchObject({ hours_per_week: hoursPerWeek });
  });

  it('is stored under the write, with its plan', () => {
    ask(app, 'task.start', { taskId });
    const [entry, change] = [rowsOf(app.db, 'activity').at(-1), rowsOf(app.db, 'change').at(-1)];
    expect(change).toMatchObject({ step_id: entry?.['step_id'], plan_id: entry?.['plan_id'] });
    expect(entry?.['plan_id']).not.toBeNull();
  });

  it('is empty for a write that changes nothing', () => {
    ask(app, 'task.start', { taskId });
    expect(recordedOf(() => ask(app, 'task.start', { taskId }))).toEqual([]);
  });

  it('records nothing outside writes', () => {
    expect(recordedOf(() => app.db.exec(`UPDATE task SET title = 'x'`))).toEqual([]);
  });
});

describe('what windows receive', () => {
  it('is small for a tick', () => {
    const reply = answerOf(app, 'task.complete', { taskId });
    expect(JSON.stringify(reply).length).toBeLessThan(1_000);
  });

  it('is one change for a row that changed several times', () => {
    ask(app, 'week.plan', {
      week: '2026-01-05' as never,
      goals: [{ title: 'Read', minutes: 60, measure: 'hours' }],
    });
    const [goal] = rowsOf(app.db, 'goal');
    const { changes } = answerOf(app, 'task.split', {
      taskId: String(goal?.['task_id']),
      parts: [
        { title: 'One', plannedWeeks: 1 },
        { title: 'Two', plannedWeeks: 1 },
      ],
    });
    expect(
      new Set(
        changes.map((change) =>
          JSON.stringify([change.kind, change.op === 'put' ? change.record.id : change.id]),
        ),
      ).size,
    ).toBe(changes.length);
  });

  it('has the sum of minutes along with the time entry', () => {
    const log = (minutes: number) =>
      answerOf(app, 'time.log', { taskId, day: '2026-01-05' as never, minutes }).changes;
    log(30);
    expect(log(15)).toContainEqual({
      op: 'put',
      kind: 'spent',
      record: { id: taskId, taskId, minutes: 45 },
    });
  });
});
