import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDay } from '../../../shared/domain/calendar/day';
import { createEvidenceStore } from '../../../electron/store/evidence';
import { migrate } from '../../../electron/store/migrate';
import { createPauseStore } from '../../../electron/store/pauses';
import { createPlanStore } from '../../../electron/store/plans';
import { createTaskStore } from '../../../electron/store/tasks';
import { createUndoStore } from '../../../electron/store/undo';
import { spanOf } from '../../support/arbitraries/plan-facts';
import { countRows, rowsOf, tablesOf } from '../../support/builders/tables';

let db: Database.Database;

/** A plan as the first Waymark left it, with a step to undo. */
beforeEach(() => {
  db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, 1);
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
  it('notes the schema, and makes the new tables, strict and with one key', () => {
    migrate(db, 2);
    expect(db.pragma('user_version', { simple: true })).toBe(2);
    for (const table of ['hours_change', 'pause']) {
      expect(tablesOf(db)).toContain(table);
      expect(countRows(db, table)).toBe(0);
      expect(db.pragma(`table_list(${table})`)).toMatchObject([{ strict: 1 }]);
    }
  });

  it('keeps every row as it was, and gives the plan no target of its own', () => {
    const before = KEPT.map((table) => rowsOf(db, table));
    const [plan] = rowsOf(db, 'plan');
    migrate(db, 2);
    expect(KEPT.map((table) => rowsOf(db, table))).toEqual(before);
    expect(rowsOf(db, 'plan')).toEqual([{ ...plan, target_day: null }]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('lets undo steps of before go: what they would do may not fit', () => {
    migrate(db, 2);
    expect(countRows(db, 'undo_step')).toBe(0);
    expect(countRows(db, 'undo_statement')).toBe(0);
  });

  it('is all or nothing', () => {
    db.exec('CREATE TABLE pause (in_the_way TEXT)');
    expect(() => migrate(db, 2)).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(tablesOf(db)).not.toContain('hours_change');
    expect(countRows(db, 'undo_step')).toBe(1);
  });
});

describe('a plan of schema 1, brought up to date', () => {
  beforeEach(() => migrate(db));

  it('is read with the hours it was started with, and no pause', () => {
    expect(createPlanStore(db).find()).toEqual({
      id: 'plan',
      title: `It's a plan`,
      startDay: '2026-01-05',
      plannedHours: 7.5,
      hours: [],
      targetDay: null,
      guide: { id: 'guide' },
    });
    expect(createPauseStore(db).listByPlan('plan')).toEqual([]);
    expect(createTaskStore(db, createEvidenceStore(db)).find('task')?.state).toEqual({
      status: 'done',
      day: '2026-01-20',
    });
  });

  it('takes pauses, hours and a target, each undone and redone', () => {
    const [plans, pauses, undo] = [createPlanStore(db), createPauseStore(db), createUndoStore(db)];
    const plan = plans.find();
    if (plan === null) throw new Error('There is no plan');
    const before = ['plan', 'hours_change', 'pause'].map((table) => rowsOf(db, table));
    const write = db.transaction(() => {
      undo.record('step-2');
      plans.update({ ...plan, targetDay: parseDay('2026-12-31') });
      plans.setHours('plan', { fromDay: parseDay('2026-02-01'), hoursPerWeek: 10 });
      plans.setHours('plan', { fromDay: parseDay('2026-02-01'), hoursPerWeek: 12 });
      pauses.add('plan', { id: 'pause', ...spanOf('2026-03-01', '2026-03-01'), reason: `it's` });
      undo.finish('step-2', 'Several');
    });
    write();
    const changed = { ...plan, targetDay: '2026-12-31' };
    const hours = [{ fromDay: '2026-02-01', hoursPerWeek: 12 }];
    expect(plans.find()).toEqual({ ...changed, hours });
    const step = undo.next().undo ?? { id: '', label: '' };
    db.transaction(() => undo.undo(step))();
    expect(['plan', 'hours_change', 'pause'].map((table) => rowsOf(db, table))).toEqual(before);
    db.transaction(() => undo.redo(step))();
    expect(plans.find()).toEqual({ ...changed, hours });
    expect(pauses.listByPlan('plan')).toHaveLength(1);
  });

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

  it('refuses a target that is no day, and two choices of hours for one', () => {
    expect(() => db.exec(`UPDATE plan SET target_day = 'soon'`)).toThrow('constraint failed');
    db.exec(`INSERT INTO hours_change VALUES ('a', 'plan', '2026-01-01', 8)`);
    expect(() => db.exec(`INSERT INTO hours_change VALUES ('b', 'plan', '2026-01-01', 8)`)).toThrow(
      'constraint failed',
    );
  });
});
