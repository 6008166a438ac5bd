import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp } from '../../support/doors/memory-app';

let db: Database.Database;
let taskId: string;

beforeEach(() => {
  const app = memoryApp();
  const plan = startPlan(app);
  taskId = taskAt(plan, 0).id;
  const evidence = { url: 'https://example.org', title: '' };
  ask(app, 'evidence.add', { taskId: taskAt(plan, 1).id, ...evidence });
  ({ db } = app);
});

const setTask = (columns: string) => () =>
  db.prepare(`UPDATE task SET ${columns} WHERE id = ?`).run(taskId);

describe('a task', () => {
  it.each([
    ['done without a day', `status = 'done'`],
    ['dropped without a day', `status = 'dropped', drop_reason = 'x'`],
    ['dropped without a reason', `status = 'dropped', state_day = '2026-01-05'`],
    ['to do, with a day', `state_day = '2026-01-05'`],
    ['in progress, with a day', `status = 'in-progress', state_day = '2026-01-05'`],
    ['done, with a reason', `status = 'done', state_day = '2026-01-05', drop_reason = 'x'`],
    ['of an unknown status', `status = 'late'`],
    ['done on no day', `status = 'done', state_day = 'yesterday'`],
    ['in a phase and on a list at once', `horizon = 'this-week'`],
    ['on an unknown list', `phase_id = NULL, horizon = 'next-year'`],
    ['of less than no weeks', `planned_weeks = -1`],
    ['without a title', `title = NULL`],
  ])('cannot be %s', (_what, columns) => {
    expect(setTask(columns)).toThrow(/constraint failed/);
  });

  it('cannot hold a number in place of a text, or a text in place of a number', () => {
    expect(setTask(`planned_weeks = 'two'`)).toThrow(/cannot store TEXT/);
    expect(setTask(`title = x'00'`)).toThrow(/cannot store BLOB/);
  });

  it('can be done on a day', () => {
    expect(setTask(`status = 'done', state_day = '2026-01-05'`)().changes).toBe(1);
  });
});

describe('related rows', () => {
  it.each([
    [`UPDATE task SET phase_id = 'gone' WHERE phase_id IS NOT NULL`],
    [`UPDATE task SET plan_id = 'gone'`],
    [`UPDATE resource SET phase_id = 'gone'`],
    [`DELETE FROM plan`],
    [`DELETE FROM phase`],
    [`DELETE FROM task`],
    [
      `INSERT INTO evidence SELECT 'id', plan_id, 'gone', 'a0', 'https://example.org', '' FROM task LIMIT 1`,
    ],
  ])('cannot be separated: %s', (sql) => {
    expect(() => db.exec(sql)).toThrow('FOREIGN KEY constraint failed');
  });
});

describe('other tables', () => {
  it.each([
    [`UPDATE plan SET hours_per_week = 0`],
    [`UPDATE plan SET start_day = '5 January'`],
    [`UPDATE guide SET content = '{'`],
    [`UPDATE phase SET weeks = 0`],
    [`INSERT INTO setting VALUES ('key', 'not json')`],
    [`UPDATE step SET undone = 2`],
  ])('refuse %s', (sql) => {
    expect(() => db.exec(sql)).toThrow('CHECK constraint failed');
  });
});

describe('the history and the record of changes', () => {
  it.each(['activity', 'change'])('(%s) can neither be changed nor deleted', (table) => {
    expect(() => db.exec(`UPDATE ${table} SET step_id = 'x'`)).toThrow('only ever added');
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('only ever added');
    expect(() => db.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
      'only ever added',
    );
  });

  it('has each entry once', () => {
    const columns =
      'id, step_id, device, lamport, "by", utc_ms, zone, offset_minutes, local_day, kind, data';
    const values = `'id', 's', 'd', 1, 'hand', 0, 'UTC', 0, '1970-01-01', 'k', '{}'`;
    const insert = db.prepare(`INSERT INTO activity (${columns}) VALUES (${values})`);
    insert.run();
    expect(() => insert.run()).toThrow('UNIQUE constraint failed');
  });

  it.each([
    ['hand', "'Desk assistant'"],
    ['assistant', "''"],
  ])('names an assistant only where there is one (by %s, named %s)', (by, name) => {
    const insert = `INSERT INTO activity (id, step_id, device, lamport, "by", assistant, utc_ms, zone,
      offset_minutes, local_day, kind, data)
      VALUES ('named', 's', 'd', 1, '${by}', ${name}, 0, 'UTC', 0, '1970-01-01', 'k', '{}')`;
    expect(() => db.exec(insert)).toThrow('CHECK constraint failed');
  });
});
