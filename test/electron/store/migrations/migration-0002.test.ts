import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/migrate';
import { countRows, rowsOf, tablesOf } from '../../../support/builders/tables';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

let db: Database.Database;

/** A plan as left by the first Waymark, with a step to undo. */
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, DEVICE, 1);
  db.exec(`
    INSERT INTO setting VALUES ('firstWeekday', '1');
    INSERT INTO plan VALUES ('plan', 'It''s a plan', '2026-01-05', 7.5, '{"id":"guide"}');
    INSERT INTO phase VALUES ('phase', 'plan', 'one', 0, 'One', 8);
    INSERT INTO task VALUES
      ('task', 'plan', 'phase', NULL, 'item', 0, 'Read', 2.5, 'done', '2026-01-20', NULL, '# Noted');
    INSERT INTO evidence VALUES ('evidence', 'task', 0, 'https://example.org', '');
    INSERT INTO activity (id, step_id, utc_ms, zone, offset_minutes, local_day, kind, payload)
      VALUES ('entry', 'step', 1, 'UTC', 0, '2026-01-20', 'task.completed', '{}');
    INSERT INTO undo_step (id, label) VALUES ('step', 'Done: Read');
    INSERT INTO undo_statement (step_id, sql) VALUES ('step', 'UPDATE plan SET id = id');`);
});

const KEPT = ['setting', 'phase', 'task', 'evidence', 'activity'];

describe('from schema 1 to schema 2', () => {
  it('records the schema, and creates the new tables, strict and with one key', () => {
    migrate(db, DEVICE, 2);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    for (const table of ['hours_change', 'pause']) {
      expect(tablesOf(db)).toContain(table);
      expect(countRows(db, table)).toBe(0);
      expect(db.pragma(`table_list(${table})`)).toMatchObject([{ strict: 1 }]);
    }
  });

  it('keeps every row as it was, and gives the plan no target', () => {
    const before = KEPT.map((table) => rowsOf(db, table));
    const [plan] = rowsOf(db, 'plan');
    migrate(db, DEVICE, 2);
    expect(KEPT.map((table) => rowsOf(db, table))).toEqual(before);
    expect(rowsOf(db, 'plan')).toEqual([{ ...plan, target_day: null }]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('drops earlier undo steps, which may not fit', () => {
    migrate(db, DEVICE, 2);
    expect(countRows(db, 'undo_step')).toBe(0);
    expect(countRows(db, 'undo_statement')).toBe(0);
  });

  it('is all or nothing', () => {
    db.exec('CREATE TABLE pause (in_the_way TEXT)');
    expect(() => migrate(db, DEVICE, 2)).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(tablesOf(db)).not.toContain('hours_change');
    expect(countRows(db, 'undo_step')).toBe(1);
  });
});

describe('the new tables', () => {
  beforeEach(() => migrate(db, DEVICE, 2));

  it.each([
    [
      'a pause that ends before it begins',
      `pause VALUES ('a', 'plan', '2026-01-02', '2026-01-01', '')`,
    ],
    ['a pause of no plan', `pause VALUES ('a', 'gone', '2026-01-01', '2026-01-01', '')`],
    ['a pause on no day', `pause VALUES ('a', 'plan', 'soon', 'sooner', '')`],
    ['no hours at all', `hours_change VALUES ('a', 'plan', '2026-01-01', 0)`],
    ['hours from no day', `hours_change VALUES ('a', 'plan', '', 8)`],
  ])('refuses %s', (_, values) => {
    expect(() => db.exec(`INSERT INTO ${values}`)).toThrow('constraint failed');
  });

  it('rejects a target that is not a day, and two choices of hours for one day', () => {
    expect(() => db.exec(`UPDATE plan SET target_day = 'soon'`)).toThrow('constraint failed');
    db.exec(`INSERT INTO hours_change VALUES ('a', 'plan', '2026-01-01', 8)`);
    expect(() => db.exec(`INSERT INTO hours_change VALUES ('b', 'plan', '2026-01-01', 8)`)).toThrow(
      'constraint failed',
    );
  });
});
