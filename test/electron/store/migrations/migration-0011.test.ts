import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../../../../electron/store/migrations/migrate';
import { rowsOf } from '../../../support/builders/tables';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

it('from schema 10 to schema 11 keeps the history as it was, and knows no names of assistants', () => {
  const db = new Database(':memory:');
  migrate(db, DEVICE, 10);
  db.exec(`
    INSERT INTO activity (id, step_id, device, lamport, "by", utc_ms, zone, offset_minutes, local_day,
      kind, data)
    VALUES
      ('one', 'step', 'd', 1, 'hand', 0, 'UTC', 0, '2026-01-05', 'settings.changed', '{}'),
      ('two', 'step', 'd', 2, 'assistant', 0, 'UTC', 0, '2026-01-05', 'settings.changed', '{}')`);
  const before = rowsOf(db, 'activity');
  migrate(db, DEVICE, 11);
  expect(rowsOf(db, 'activity')).toEqual(before.map((row) => ({ ...row, assistant: null })));
  expect(() => db.exec(`UPDATE activity SET assistant = 'x'`)).toThrow('only ever added');
});
