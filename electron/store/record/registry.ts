import type { RecordKind, RecordTypes } from '../../../shared/domain/records';
import {
  readDay,
  readEnd,
  readGuide,
  readJson,
  readOptionalDay,
  readPlace,
  readStartedAt,
  readState,
} from './fields';
import type { Rows, TableName } from './rows';

type ColumnOf<Row> = keyof Row & string;

/** A field of a record: one column as it is, or columns that change together and never apart, and how they are read. */
export type Field<Row, Value> =
  | ColumnOf<Row>
  | { readonly columns: readonly ColumnOf<Row>[]; readonly read: (row: Row) => Value };

/** What the store must know of a table whose changes are recorded: here, and nowhere else. */
export interface TableSpec<Row, Kind extends RecordKind | null> {
  /** The kind of record that windows know its rows as; null: they never see them. */
  readonly kind: Kind;
  readonly key: ColumnOf<Row>;
  /** The column that names its plan; null where rows belong to no plan. */
  readonly plan: ColumnOf<Row> | null;
  /** The column that holds the person's order. */
  readonly order: ColumnOf<Row> | null;
  /** The person's own words, for the search. */
  readonly searched: readonly ColumnOf<Row>[];
  /** By field of the record: every column stands in exactly one. */
  readonly fields: Kind extends RecordKind
    ? { readonly [Name in keyof RecordTypes[Kind]]: Field<Row, RecordTypes[Kind][Name]> }
    : Readonly<Record<string, ColumnOf<Row>>>;
}

const table =
  <Name extends TableName>() =>
  <const Kind extends RecordKind | null>(spec: TableSpec<Rows[Name], Kind>) =>
    spec;

/** Every table that a write may change, in an order in which rows can be added. */
export const TABLES = {
  setting: table<'setting'>()({
    kind: 'setting',
    key: 'key',
    plan: null,
    order: null,
    searched: [],
    fields: { id: 'key', value: { columns: ['value'], read: readJson } },
  }),
  plan: table<'plan'>()({
    kind: 'plan',
    key: 'id',
    plan: 'id',
    order: null,
    searched: ['title'],
    fields: {
      id: 'id',
      title: 'title',
      startDay: { columns: ['start_day'], read: readDay('start_day') },
      plannedHours: 'hours_per_week',
      targetDay: { columns: ['target_day'], read: readOptionalDay('target_day') },
      guide: {
        columns: ['from_role', 'to_role', 'min_months', 'max_months', 'guide_weeks', 'skill_weeks'],
        read: readGuide,
      },
      archivedOn: { columns: ['archived_day'], read: readOptionalDay('archived_day') },
    },
  }),
  guide: table<'guide'>()({
    kind: null,
    key: 'plan_id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: { planId: 'plan_id', content: 'content' },
  }),
  hours_change: table<'hours_change'>()({
    kind: 'hours',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      fromDay: { columns: ['from_day'], read: readDay('from_day') },
      hoursPerWeek: 'hours_per_week',
    },
  }),
  phase: table<'phase'>()({
    kind: 'phase',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      weeks: 'weeks',
    },
  }),
  resource: table<'resource'>()({
    kind: 'resource',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title', 'by', 'note'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      phaseId: 'phase_id',
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      kind: { columns: ['kind'], read: (row) => row.kind as RecordTypes['resource']['kind'] },
      by: 'by',
      url: 'url',
      progress: {
        columns: ['progress'],
        read: (row) => row.progress as RecordTypes['resource']['progress'],
      },
      rating: {
        columns: ['rating'],
        read: (row) => row.rating as RecordTypes['resource']['rating'],
      },
      note: 'note',
    },
  }),
  task: table<'task'>()({
    kind: 'task',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      place: { columns: ['phase_id', 'horizon'], read: readPlace },
      origin: 'origin',
      order: 'order_key',
      title: 'title',
      plannedWeeks: 'planned_weeks',
      state: { columns: ['status', 'state_day', 'drop_reason'], read: readState },
      priority: {
        columns: ['priority'],
        read: (row) => row.priority as RecordTypes['task']['priority'],
      },
      dueOn: { columns: ['due_day'], read: readOptionalDay('due_day') },
    },
  }),
  note: table<'note'>()({
    kind: 'note',
    key: 'task_id',
    plan: 'plan_id',
    order: null,
    searched: ['text'],
    fields: { id: 'task_id', planId: 'plan_id', text: 'text' },
  }),
  evidence: table<'evidence'>()({
    kind: 'evidence',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: ['title', 'url'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      order: 'order_key',
      url: 'url',
      title: 'title',
    },
  }),
  pause: table<'pause'>()({
    kind: 'pause',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: ['reason'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      first: { columns: ['first_day'], read: readDay('first_day') },
      last: { columns: ['last_day'], read: readDay('last_day') },
      reason: 'reason',
    },
  }),
  goal: table<'goal'>()({
    kind: 'goal',
    key: 'id',
    plan: 'plan_id',
    order: 'order_key',
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      week: { columns: ['week'], read: readDay('week') },
      end: { columns: ['end_week', 'ending'], read: readEnd },
      minutes: 'minutes',
      measure: {
        columns: ['measure'],
        read: (row) => row.measure as RecordTypes['goal']['measure'],
      },
      order: 'order_key',
    },
  }),
  time_entry: table<'time_entry'>()({
    kind: 'time',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      day: { columns: ['day'], read: readDay('day') },
      minutes: 'minutes',
      source: { columns: ['source'], read: (row) => row.source as RecordTypes['time']['source'] },
    },
  }),
  timer: table<'timer'>()({
    kind: 'timer',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: [],
    fields: {
      id: 'id',
      planId: 'plan_id',
      taskId: 'task_id',
      startedAt: { columns: ['utc_ms', 'zone', 'offset_minutes'], read: readStartedAt },
    },
  }),
  review: table<'review'>()({
    kind: 'review',
    key: 'id',
    plan: 'plan_id',
    order: null,
    searched: ['went_well', 'in_the_way', 'learned', 'reflection'],
    fields: {
      id: 'id',
      planId: 'plan_id',
      week: { columns: ['week'], read: readDay('week') },
      wentWell: 'went_well',
      inTheWay: 'in_the_way',
      learned: 'learned',
      energy: { columns: ['energy'], read: (row) => row.energy as RecordTypes['review']['energy'] },
      confidence: {
        columns: ['confidence'],
        read: (row) => row.confidence as RecordTypes['review']['confidence'],
      },
      pointId: 'point_id',
      reflection: 'reflection',
      finishedOn: { columns: ['finished_day'], read: readOptionalDay('finished_day') },
    },
  }),
} as const;

/** Tables that keep the books: never changed by undo, never seen by windows. */
export const BOOKS = {
  activity: [
    'seq',
    'id',
    'step_id',
    'plan_id',
    'device',
    'lamport',
    'by',
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

/** A table's spec without the types of its rows, for code that treats all tables alike. */
export interface PlainSpec {
  readonly kind: RecordKind | null;
  readonly key: string;
  readonly plan: string | null;
  readonly fields: Readonly<
    Record<
      string,
      string | { readonly columns: readonly string[]; readonly read: (row: never) => unknown }
    >
  >;
}

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export const specOf = (name: TableName): PlainSpec => TABLES[name];

const columnsOfField = (field: PlainSpec['fields'][string]): readonly string[] =>
  typeof field === 'string' ? [field] : field.columns;

/** The columns that change together, by field. */
export const groupsOf = (name: TableName): readonly (readonly string[])[] =>
  Object.values(specOf(name).fields).map(columnsOfField);

export const columnsOf = (name: TableName): readonly string[] => groupsOf(name).flat();
