import type { RecordKind, RecordTypes } from '../../../shared/domain/records';
import type { Columns } from './changes';
import { specOf, type TABLES } from './registry';
import type { PlainSpec } from './spec';
import type { Rows, TableName } from './rows';

type Field = PlainSpec['fields'][string];

/** The kind of record that windows know a table's rows as. */
type KindOf<Name extends TableName> = Extract<(typeof TABLES)[Name]['kind'], RecordKind>;

/** The tables whose rows windows see. */
type ShownTable = {
  [Name in TableName]: (typeof TABLES)[Name]['kind'] extends RecordKind ? Name : never;
}[TableName];

/** The fields of which all columns are there: of a whole row all, of an update those that changed. */
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

/** A row as windows know it. */
export const rowToRecord = <Name extends ShownTable>(
  table: Name,
  row: Rows[Name],
): RecordTypes[KindOf<Name>] =>
  fieldsOf(table, row as unknown as Columns) as unknown as RecordTypes[KindOf<Name>];
