import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate, SCHEMA } from '../../../../electron/store/migrations/migrate';
import { tablesOf } from '../../../support/builders/tables';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
});

const version = (): unknown => db.pragma('user_version', { simple: true });

describe('from nothing to schema 1', () => {
  it('creates every table, and records the schema', () => {
    expect(version()).toBe(0);
    migrate(db, DEVICE, 1);
    expect(version()).toBe(1);
    expect(tablesOf(db)).toEqual([
      'activity',
      'evidence',
      'phase',
      'plan',
      'resource',
      'setting',
      'task',
      'undo_statement',
      'undo_step',
    ]);
  });

  it('creates strict tables, each with one primary key', () => {
    migrate(db, DEVICE, 1);
    for (const table of tablesOf(db)) {
      const [info] = db.pragma(`table_list(${table})`) as { strict: number }[];
      expect(info?.strict, table).toBe(1);
      const columns = db.pragma(`table_info(${table})`) as { pk: number }[];
      expect(
        columns.filter(({ pk }) => pk > 0),
        table,
      ).toHaveLength(1);
    }
  });
});

it('runs no step twice', () => {
  migrate(db, DEVICE);
  migrate(db, DEVICE);
  expect(version()).toBe(SCHEMA);
});

it('leaves nothing behind when a step fails', () => {
  db.exec('CREATE TABLE evidence (in_the_way TEXT)');
  expect(() => migrate(db, DEVICE)).toThrow('already exists');
  expect(version()).toBe(0);
  expect(db.pragma('application_id', { simple: true })).toBe(0);
  expect(tablesOf(db)).toEqual(['evidence']);
});
