import type { RecordKind, RecordTypes } from '../../../shared/domain/records';
import type { Rows, TableName } from './rows';

type ColumnOf<Row> = keyof Row & string;

/** A record's field: either one column as is, or columns that only ever change together, and how to read them. */
export type Field<Row, Value> =
  | ColumnOf<Row>
  | { readonly columns: readonly ColumnOf<Row>[]; readonly read: (row: Row) => Value };

/** Everything the store needs to know about a table whose changes are recorded. */
export interface TableSpec<Row, Kind extends RecordKind | null> {
  /** The record kind that windows see its rows as; null if they never see them. */
  readonly kind: Kind;
  readonly key: ColumnOf<Row>;
  /** The column with the plan id; null if rows belong to no plan. */
  readonly plan: ColumnOf<Row> | null;
  /** The column with the person's order. */
  readonly order: ColumnOf<Row> | null;
  /** Columns with the person's own words, for search. */
  readonly searched: readonly ColumnOf<Row>[];
  /** By record field: every column belongs to exactly one. */
  readonly fields: Kind extends RecordKind
    ? { readonly [Name in keyof RecordTypes[Kind]]: Field<Row, RecordTypes[Kind][Name]> }
    : Readonly<Record<string, ColumnOf<Row>>>;
}

export const table =
  <Name extends TableName>() =>
  <const Kind extends RecordKind | null>(spec: TableSpec<Rows[Name], Kind>) =>
    spec;

/** A table's spec without row types, for code that treats all tables alike. */
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
