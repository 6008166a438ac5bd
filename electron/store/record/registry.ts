import type { TableName } from './rows';
import type { PlainSpec } from './spec';
import { PLAN_TABLES } from './tables/plan';
import { SKILL_TABLES } from './tables/skills';
import { TASK_TABLES } from './tables/tasks';
import { WEEK_TABLES } from './tables/weeks';

/** Every table that a write may change, in an order in which rows can be inserted. */
export const TABLES = { ...PLAN_TABLES, ...TASK_TABLES, ...WEEK_TABLES, ...SKILL_TABLES } as const;

/** Bookkeeping tables: never changed by undo, never sent to windows. */
export const BOOKKEEPING = {
  activity: [
    'seq',
    'id',
    'step_id',
    'plan_id',
    'device',
    'lamport',
    'by',
    'assistant',
    'utc_ms',
    'zone',
    'offset_minutes',
    'local_day',
    'kind',
    'data',
  ],
  change: ['seq', 'step_id', 'plan_id', 'table_name', 'row_id', 'op', 'old', 'new'],
  step: ['seq', 'id', 'last_write', 'undone'],
  command: ['seq', 'id', 'value'],
  draft: ['key', 'name', 'input'],
} as const;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export const specOf = (name: TableName): PlainSpec => TABLES[name];

const columnsOfField = (field: PlainSpec['fields'][string]): readonly string[] =>
  typeof field === 'string' ? [field] : field.columns;

/** Columns that change together, one group a field. */
export const groupsOf = (name: TableName): readonly (readonly string[])[] =>
  Object.values(specOf(name).fields).map(columnsOfField);

export const columnsOf = (name: TableName): readonly string[] => groupsOf(name).flat();
