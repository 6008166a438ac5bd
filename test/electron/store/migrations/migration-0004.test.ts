import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { migrate, SCHEMA } from '../../../../electron/store/migrations/migrate';
import { hoursId, reviewId } from '../../../../electron/store/record/natural-id';
import { createPastStore } from '../../../../electron/store/nouns/past';
import { createTaskStore } from '../../../../electron/store/nouns/tasks';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { PhaseFact, PlanFacts } from '../../../../shared/domain/estimate/facts';
import { factsAsOfDays } from '../../../../shared/domain/estimate/past';
import { countRows, type Row, rowsOf, tablesOf } from '../../../support/builders/tables';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

interface Golden {
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly phases: readonly PhaseFact[];
  readonly days: readonly [Day, (Omit<PlanFacts, 'phases'> & { phases: number[] }) | null][];
}

const golden = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden', 'schema-3.json'), 'utf8'),
) as Golden;

/** Kinds of entries and tasks introduced after each schema. */
const LATER: Readonly<Record<number, RegExp>> = {
  1: /^(week|weeks|goal|time|timer|review|pause|plan\.changed|plan\.replanned|task\.split)/,
  2: /^(week|weeks|goal|time|timer|review|task\.split)/,
  3: /^$/,
};

/** The rows possible in a store of that schema. */
function rowsAt(schema: number, table: string): readonly Row[] {
  const rows = golden.rows[table] ?? [];
  if (schema === 3) return rows;
  if (table === 'task') return rows.filter((row) => row['phase_id'] ?? row['horizon']);
  if (table !== 'activity') return rows;
  const told = rows.filter((row) => !LATER[schema]?.test(String(row['kind'])));
  const steps = new Set(told.map((row) => row['step_id']));
  return told.filter((row) => {
    const turned = (JSON.parse(String(row['payload'])) as { stepId?: string }).stepId;
    return turned === undefined || steps.has(turned);
  });
}

/** A store as left by a Waymark of that schema. */
function storeAt(schema: number): Database.Database {
  const db = new Database(':memory:');
  migrate(db, DEVICE, schema);
  db.pragma('foreign_keys = OFF');
  for (const table of tablesOf(db)) {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(
      ({ name }) => name,
    );
    const insert = db.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join()})
       VALUES (${columns.map(() => '?').join()})`,
    );
    for (const row of rowsAt(schema, table)) insert.run(columns.map((name) => row[name]));
  }
  db.pragma('foreign_keys = ON');
  return db;
}

const MADE_ANEW = new Set(['id', 'position', 'order_key', 'note', 'plan_id']);
/** Columns added later. */
const ADDED = new Set(['priority', 'due_day', 'progress', 'rating', 'archived_day']);

/** The parts of a row that no migration may change. */
const kept = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column]) => !MADE_ANEW.has(column) && !ADDED.has(column)),
  );

const [plan] = golden.rows['plan'] ?? [];
const planId = String(plan?.['id']);

describe.each([1, 2, 3])('a filled store of schema %i, brought up to date', (schema) => {
  const db = storeAt(schema);
  const before = Object.fromEntries(tablesOf(db).map((table) => [table, rowsOf(db, table)]));
  migrate(db, DEVICE);

  it('has the newest schema, and passes all checks', () => {
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(tablesOf(db).filter((table) => table.endsWith('_0004'))).toEqual([]);
  });

  it.each(['phase', 'resource', 'task', 'evidence', 'goal', 'time_entry', 'review', 'pause'])(
    'has every row of %s, in its order',
    (table) => {
      const order = table in before && 'position' in (before[table]?.[0] ?? {});
      const old = (before[table] ?? []).toSorted((one, other) =>
        order ? Number(one['position']) - Number(other['position']) : 0,
      );
      const sql = order ? `SELECT * FROM ${table} ORDER BY order_key` : `SELECT * FROM ${table}`;
      const now = db.prepare<[], Row>(sql).all();
      expect(now.map(kept)).toEqual(
        table === 'review' || !order ? expect.arrayContaining(old.map(kept)) : old.map(kept),
      );
      expect(now).toHaveLength(old.length);
    },
  );

  it('has notes and the guide in separate tables, and the plan is current', () => {
    const noted = (before['task'] ?? []).filter((row) => row['note'] !== '');
    expect(rowsOf(db, 'note')).toEqual(
      noted.map((row) => ({ task_id: row['id'], plan_id: planId, text: row['note'] })),
    );
    expect(rowsOf(db, 'guide')).toEqual([{ plan_id: planId, content: plan?.['guide'] }]);
    expect(rowsOf(db, 'plan')).toMatchObject([
      { guide_weeks: 30, skill_weeks: 37, min_months: 6, max_months: 9 },
    ]);
    const current = rowsOf(db, 'setting').find(({ key }) => key === 'currentPlanId');
    expect(current?.['value']).toBe(JSON.stringify(planId));
  });

  it('has natural ids', () => {
    for (const { id, from_day: day } of rowsOf(db, 'hours_change'))
      expect(id).toBe(hoursId(planId, day as Day));
    for (const { id, week } of rowsOf(db, 'review')) expect(id).toBe(reviewId(planId, week as Day));
    expect(validate(planId) && version(reviewId(planId, '2026-01-05' as Day))).toBe(5);
  });

  it('has the whole history, with its plan, this device, and data instead of words', () => {
    const old = before['activity'] ?? [];
    const now = rowsOf(db, 'activity');
    expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id));
    for (const { kind, plan_id, device, lamport, seq, data } of now) {
      expect(plan_id).toBe(kind === 'settings.changed' ? null : planId);
      expect({ device, lamport }).toEqual({ device: DEVICE, lamport: seq });
      expect(JSON.parse(String(data))).not.toHaveProperty('label');
    }
    expect(countRows(db, 'step')).toBe(0);
  });

  it('has a change record that leads to the present rows', () => {
    const last = golden.days.at(-1)?.[0] ?? ('' as Day);
    const [facts] = factsAsOfDays(planId, createPastStore(db).changes(planId), [last]);
    const open = createTaskStore(db)
      .listRoadmap(planId)
      .filter(({ place, state }) => place.in === 'phase' && state.status !== 'dropped');
    const known = facts?.phases.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    expect(known?.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  });
});

it('knows every past day as the previous Waymark did', () => {
  const db = storeAt(3);
  migrate(db, DEVICE);
  const known = golden.days.map(
    ([, facts]) =>
      facts && { ...facts, phases: facts.phases.map((number) => golden.phases[number]) },
  );
  const days = golden.days.map(([day]) => day);
  expect(factsAsOfDays(planId, createPastStore(db).changes(planId), days)).toEqual(known);
});

it('does nothing to a store without a plan', () => {
  const db = new Database(':memory:');
  migrate(db, DEVICE, 3);
  migrate(db, DEVICE);
  expect(countRows(db, 'change')).toBe(0);
  expect(countRows(db, 'setting')).toBe(0);
});
