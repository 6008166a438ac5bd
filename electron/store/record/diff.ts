import type { Id } from '../../../shared/domain/id';
import type { Diff, RecordChange } from '../../../shared/domain/records';
import type { Columns, RowChange } from './changes';
import { specOf } from './registry';
import { fieldsOf } from './to-record';
import type { TableName } from './rows';

/** The net effect on one row. */
interface Outcome {
  readonly table: TableName;
  readonly rowId: Id;
  op: RowChange['op'] | 'nothing';
  columns: Columns;
}

/** The net effect of a write's changes on records: a row that changed twice is reported once. */
export function diffOf(changes: readonly RowChange[]): Diff {
  const outcomes = new Map<string, Outcome>();
  for (const change of changes) {
    const key = `${change.table} ${change.rowId}`;
    const known = outcomes.get(key);
    if (known === undefined) outcomes.set(key, outcomeOf(change));
    else follow(known, change);
  }
  return [...outcomes.values()].flatMap(toRecordChange);
}

const outcomeOf = ({ table, rowId, op, new: columns }: RowChange): Outcome => ({
  table,
  rowId,
  op,
  columns: columns ?? {},
});

function follow(known: Outcome, { op, new: columns }: RowChange): void {
  if (op === 'delete') {
    known.op = known.op === 'insert' ? 'nothing' : 'delete';
    known.columns = {};
  } else {
    // A row that was deleted and inserted again is reported in full.
    if (op === 'insert') known.op = 'insert';
    known.columns = { ...known.columns, ...columns };
  }
}

function toRecordChange({ table, rowId: id, op, columns }: Outcome): RecordChange[] {
  const { kind } = specOf(table);
  if (kind === null || op === 'nothing') return [];
  if (op === 'delete') return [{ op: 'remove', kind, id }];
  const fields = fieldsOf(table, columns);
  // The registry ties a table's fields to its record kind.
  return op === 'insert'
    ? [{ op: 'put', kind, record: fields } as unknown as RecordChange]
    : [{ op: 'update', kind, id, fields }];
}
