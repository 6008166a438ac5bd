import { archiveRows } from '../../../shared/contract/archive';
import type { ArchiveTable } from '../../../shared/contract/archive-text';
import { Failure } from '../../../shared/contract/failure';
import { faultIn } from '../../../shared/contract/faults';
import { keptGuideSchema } from '../../../shared/contract/pathway-schema';
import { recordSchemas } from '../../../shared/contract/schemas/records';
import { parseDay } from '../../../shared/domain/calendar/day';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { isOrderKey } from '../../../shared/domain/order';
import { logWords } from '../../../shared/words/activity';
import { createDateWords } from '../../../shared/words/dates';
import type { ArchivedRow } from '../../store/nouns/archive';
import { specOf, TABLE_NAMES } from '../../store/record/registry';
import type { TableName } from '../../store/record/rows';
import { fieldsOf } from '../../store/record/to-record';

const words = createDateWords('en');

/**
 * Accepts a row of an archive only if Waymark could have written it: the file may have been edited or made by another
 * program, and everything that reads the store relies on these rules. Throws a Failure otherwise.
 *
 * @param number 1-based position of the row among those sent with it, for the error message
 */
export function expectArchivedRow(
  table: ArchiveTable,
  row: ArchivedRow,
  number: number,
): ArchivedRow {
  const fault = faultIn(archiveRows[table], row) ?? faultBeyondSchema(table, row);
  if (fault === null) return row;
  throw new Failure(
    'failed',
    `The file has been changed since Waymark wrote it: row ${number} of “${table}” cannot be read (${fault}).`,
  );
}

function faultBeyondSchema(table: ArchiveTable, row: ArchivedRow): string | null {
  if (table === 'activity') return entryFault(row);
  if (table === 'change')
    return TABLE_NAMES.some((name) => name === row['table_name']) ? null : 'unknown table_name';
  if (table === 'guide') return faultIn(keptGuideSchema, row['content']);
  return recordFault(table, row);
}

function recordFault(table: TableName, row: ArchivedRow): string | null {
  const { kind } = specOf(table);
  const order = row['order_key'];
  if (typeof order === 'string' && !isOrderKey(order)) return 'order_key is not valid';
  return kind === null ? null : faultIn(recordSchemas[kind], recordOf(table, row));
}

/** A setting's value is stored as JSON. */
function recordOf(table: TableName, row: ArchivedRow): Record<string, unknown> {
  const columns = table === 'setting' ? { ...row, value: JSON.stringify(row['value']) } : row;
  return fieldsOf(table, columns as Parameters<typeof fieldsOf>[1]);
}

/** An entry that cannot be put into words would break the history view. */
function entryFault({ kind, data, local_day: day }: ArchivedRow): string | null {
  try {
    const entry = data as ActivityEntry;
    logWords(entry, parseDay(String(day)), words);
    return entry.kind === kind ? null : 'its kinds differ';
  } catch {
    return 'it is not a history entry';
  }
}
