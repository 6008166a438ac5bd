import { describe, expect, it } from 'vitest';
import {
  BOOKKEEPING,
  columnsOf,
  specOf,
  TABLE_NAMES,
  TABLES,
} from '../../../../electron/store/record/registry';
import { tablesOf } from '../../../support/builders/tables';
import { memoryApp } from '../../../support/doors/memory-app';

const { db } = memoryApp();

const namesIn = (pragma: string): string[] =>
  (db.pragma(pragma) as { name: string }[]).map(({ name }) => name);

/** The columns in the registry, in any order. */
const known: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, columnsOf(name)])),
  ...BOOKKEEPING,
};

describe('the registry', () => {
  it('knows every table', () => {
    expect(Object.keys(known).toSorted()).toEqual(tablesOf(db));
  });

  it.each(Object.entries(known))('knows every column of %s, once', (table, columns) => {
    expect(columns.toSorted()).toEqual(namesIn(`table_info(${table})`).toSorted());
  });

  it.each(TABLE_NAMES)(
    'names the key, the plan, the order and the texts of %s by its columns',
    (name) => {
      const { key, plan, order, searched } = TABLES[name];
      const primary = (db.pragma(`table_info(${name})`) as { name: string; pk: number }[]).find(
        ({ pk }) => pk > 0,
      );
      expect(key).toBe(primary?.name);
      const named = [plan, order, ...searched].filter((column) => column !== null);
      expect(columnsOf(name)).toEqual(expect.arrayContaining(named));
    },
  );

  it.each(TABLE_NAMES)('knows the plan of every row of %s that has one', (name) => {
    const refersToPlan = (
      db.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[]
    )
      .filter(({ table }) => table === 'plan')
      .map(({ from }) => from);
    if (refersToPlan.length > 0) expect([specOf(name).plan]).toEqual(refersToPlan);
  });

  it.each(TABLE_NAMES)('has the words of %s in the index, and no others', (name) => {
    const { searched } = TABLES[name];
    const trigger = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?');
    const sql = trigger.pluck().get(`search_${name}_changed`) ?? '';
    const [, columns = ''] = /UPDATE OF (.*?) ON/.exec(sql) ?? [];
    // Besides its words: the day it is about, or its task if that can change.
    const beside =
      {
        pause: ['first_day'],
        review: ['week'],
        check_item: ['task_id'],
        evidence: ['task_id'],
      }[name as string] ?? [];
    expect(columns.replaceAll('"', '').split(', ').filter(Boolean)).toEqual([
      ...searched,
      ...beside,
    ]);
  });

  it.each(TABLE_NAMES)('has the changes of %s recorded', (name) => {
    const triggers = db.prepare<[string], string>(
      `SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name`,
    );
    expect(triggers.pluck().all(name)).toEqual([
      `record_delete_${name}`,
      `record_insert_${name}`,
      `record_update_${name}`,
    ]);
  });
});

describe('the schema', () => {
  it.each(tablesOf(db))('has an index for each foreign key of %s', (table) => {
    const firsts = (db.pragma(`index_list(${table})`) as { name: string }[]).map(
      ({ name }) => namesIn(`index_info(${name})`)[0],
    );
    const keys = (db.pragma(`foreign_key_list(${table})`) as { from: string }[]).map(
      ({ from }) => from,
    );
    expect(firsts).toEqual(expect.arrayContaining(keys));
  });
});
