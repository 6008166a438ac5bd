import type { RecordKind, RecordTypes } from '../../../shared/domain/records';
import type { Columns } from './changes';
import { specOf, type TABLES } from './registry';
import type { PlainSpec } from './spec';
import type { Rows, TableName } from './rows';

type Field = PlainSpec['fields'][string];

/** The record kind of a table's rows. */
type KindOf<Name extends TableName> = Extract<(typeof TABLES)[Name]['kind'], RecordKind>;

/** The tables whose rows windows see. */
type ShownTable = {
  [Name in TableName]: (typeof TABLES)[Name]['kind'] extends RecordKind ? Name : never;
}[TableName];

/** The fields whose columns are all present: every field of a whole row, only the changed ones of an update. */
export function fieldsOf(table: TableName, columns: Columns): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(specOf(table).fields)) {
    if (isThere(field, columns)) fields[name] = readField(field, columns);
  }
  return fields;
}

const isThere = (field: Field, columns: Columns): boolean =>
  typeof field === 'string'
    ? columns[field] !== undefined
    : field.columns.every((column) => columns[column] !== undefined);

const readField = (field: Field, columns: Columns): unknown =>
  typeof field === 'string' ? columns[field] : field.read(columns as never);

/** Converts a row to its record. */
export const rowToRecord = <Name extends ShownTable>(
  table: Name,
  row: Rows[Name],
): RecordTypes[KindOf<Name>] =>
  fieldsOf(table, row as unknown as Columns) as unknown as RecordTypes[KindOf<Name>];
