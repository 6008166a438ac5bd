import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { DatedChange } from '../../../shared/domain/history/replay';
import type { Id } from '../../../shared/domain/id';
import { type ChangeRow, rowToChange } from '../record/changes';
import { diffOf } from '../record/diff';

interface DatedRow extends ChangeRow {
  readonly day: string;
}

interface Known {
  readonly changes: DatedChange[];
  lastSeq: number;
}

/** The change record for replay: what the plan of any past day is rebuilt from. */
export function createPastStore(db: Database) {
  const select = db.prepare<{ planId: Id; after: number }, DatedRow>(`
    SELECT seq, plan_id, table_name, row_id, op, old, new,
      (SELECT local_day FROM activity WHERE step_id = change.step_id LIMIT 1) AS day
    FROM change
    WHERE plan_id = @planId AND seq > @after
      AND table_name IN ('plan', 'hours_change', 'pause', 'phase', 'task')
    ORDER BY seq`);
  /** Read once: the record is append-only. */
  const known = new Map<Id, Known>();

  return {
    /** In write order: changes of the plan, its hours, pauses, phases and tasks. */
    changes(planId: Id): readonly DatedChange[] {
      const { changes, lastSeq } = known.get(planId) ?? { changes: [], lastSeq: 0 };
      const rows = select.all({ planId, after: lastSeq });
      const all = [...changes, ...rows.flatMap(rowToDated)];
      // A transaction may still roll back, and its sequence numbers be reused.
      if (!db.inTransaction)
        known.set(planId, { changes: all, lastSeq: rows.at(-1)?.seq ?? lastSeq });
      return all;
    },
  };
}

const rowToDated = (row: DatedRow): DatedChange[] =>
  diffOf([rowToChange(row)]).map((change) => ({ number: row.seq, day: row.day as Day, change }));
