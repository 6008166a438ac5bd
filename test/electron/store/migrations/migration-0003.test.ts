import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/migrate';
import { countRows, rowsOf, tablesOf } from '../../../support/builders/tables';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

let db: Database.Database;

/** A plan as left by the previous Waymark: with evidence on a task, a pause, and a step to undo. */
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, DEVICE, 2);
  db.exec(`
    INSERT INTO plan VALUES ('plan', 'A plan', '2026-01-05', 7.5, '{}', NULL);
    INSERT INTO phase VALUES ('phase', 'plan', 'one', 0, 'One', 8);
    INSERT INTO task VALUES
      ('task', 'plan', 'phase', NULL, 'item', 0, 'Read', 2.5, 'done', '2026-01-20', NULL, '# Noted'),
      ('step', 'plan', NULL, 'this-week', 'item-2', 1, 'Ask', 0, 'dropped', '2026-01-21', 'no', '');
    INSERT INTO evidence VALUES ('evidence', 'task', 0, 'https://example.org', '');
    INSERT INTO pause VALUES ('pause', 'plan', '2026-02-01', '2026-02-02', '');
    INSERT INTO activity (id, step_id, utc_ms, zone, offset_minutes, local_day, kind, payload)
      VALUES ('entry', 'undo', 1, 'UTC', 0, '2026-01-20', 'task.completed', '{}');
    INSERT INTO undo_step (id, label) VALUES ('undo', 'Done: Read');
    INSERT INTO undo_statement (step_id, sql) VALUES ('undo', 'UPDATE plan SET id = id');`);
});

const KEPT = ['plan', 'phase', 'task', 'evidence', 'pause', 'activity'];
const NEW = ['goal', 'time_entry', 'timer', 'review'];

describe('from schema 2 to schema 3', () => {
  it('keeps every row as it was, and references to the rebuilt table', () => {
    const before = KEPT.map((table) => rowsOf(db, table));
    migrate(db, DEVICE, 3);
    expect(KEPT.map((table) => rowsOf(db, table))).toEqual(before);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(() => db.exec(`DELETE FROM task WHERE id = 'task'`)).toThrow('FOREIGN KEY');
  });

  it('creates the new tables, strict and with one key, and leaves no temporary table', () => {
    migrate(db, DEVICE, 3);
    for (const table of NEW) {
      expect(db.pragma(`table_list(${table})`)).toMatchObject([{ strict: 1 }]);
      expect(countRows(db, table)).toBe(0);
    }
    expect(tablesOf(db)).not.toContain('task_0003');
    const indexes = db.pragma('index_list(task)') as { name: string }[];
    expect(indexes.map(({ name }) => name)).toContain('task_by_plan');
  });

  it('enforces foreign keys again', () => {
    migrate(db, DEVICE, 3);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('drops earlier undo steps, with their statements', () => {
    migrate(db, DEVICE, 3);
    expect(countRows(db, 'undo_step')).toBe(0);
    expect(countRows(db, 'undo_statement')).toBe(0);
  });

  it('is all or nothing', () => {
    db.exec('CREATE TABLE review (in_the_way TEXT)');
    const before = rowsOf(db, 'task');
    expect(() => migrate(db, DEVICE, 3)).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(tablesOf(db)).not.toContain('goal');
    expect(rowsOf(db, 'task')).toEqual(before);
    expect(countRows(db, 'undo_step')).toBe(1);
  });

  it('refuses inconsistent data, and leaves it as it is', () => {
    db.pragma('foreign_keys = OFF');
    db.exec(`INSERT INTO evidence VALUES ('lost', 'gone', 0, 'https://example.org', '')`);
    expect(() => migrate(db, DEVICE, 3)).toThrow('is inconsistent');
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    expect(countRows(db, 'evidence')).toBe(2);
  });

  it('allows a task outside the roadmap', () => {
    migrate(db, DEVICE, 3);
    db.exec(`UPDATE task SET horizon = NULL WHERE id = 'step'`);
    expect(() => db.exec(`UPDATE task SET horizon = 'this-week' WHERE id = 'task'`)).toThrow(
      'CHECK constraint failed',
    );
  });
});

describe('the new tables', () => {
  beforeEach(() => migrate(db, DEVICE, 3));

  it.each([
    [
      'a goal of less than nothing',
      `goal VALUES ('g', 'plan', 'task', '2026-01-05', NULL, NULL, -1, 'done', 0)`,
    ],
    [
      'a goal that ended somehow',
      `goal VALUES ('g', 'plan', 'task', '2026-01-05', '2026-01-12', NULL, 0, 'done', 0)`,
    ],
    [
      'a goal that ended before it began',
      `goal VALUES ('g', 'plan', 'task', '2026-01-05', '2025-12-29', 'taken-out', 0, 'done', 0)`,
    ],
    [
      'a goal of no task',
      `goal VALUES ('g', 'plan', 'gone', '2026-01-05', NULL, NULL, 0, 'done', 0)`,
    ],
    ['no time', `time_entry VALUES ('t', 'task', '2026-01-05', 0, 'hand')`],
    ['more time than a day has', `time_entry VALUES ('t', 'task', '2026-01-05', 1441, 'hand')`],
    ['a second timer', `timer VALUES ('other', 'task', 0, 'UTC', 0)`],
    [
      'six of five',
      `review VALUES ('r', 'plan', '2026-01-05', '', '', '', 6, NULL, NULL, '', NULL)`,
    ],
  ])('refuse %s', (_, values) => {
    expect(() => db.exec(`INSERT INTO ${values}`)).toThrow('constraint failed');
  });

  it('hold one review a week', () => {
    const values = `'plan', '2026-01-05', '', '', '', NULL, NULL, NULL, '', NULL`;
    db.exec(`INSERT INTO review VALUES ('a', ${values})`);
    expect(() => db.exec(`INSERT INTO review VALUES ('b', ${values})`)).toThrow('UNIQUE');
  });
});
