import type { RecordKind, RecordTypes } from '../../../shared/domain/records';
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

export const table =
  <Name extends TableName>() =>
  <const Kind extends RecordKind | null>(spec: TableSpec<Rows[Name], Kind>) =>
    spec;

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
