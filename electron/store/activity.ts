import type { Database } from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import {
  type Activity,
  type ActivityEntry,
  REPLAYED_KINDS,
} from '../../shared/domain/history/activity';
import { type Day, dayOf, type Moment } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/plan/task';

interface ReplayedRow {
  readonly seq: number;
  readonly step_id: Id;
  readonly local_day: string;
  readonly payload: string;
}

interface NewRow extends Omit<ReplayedRow, 'seq'> {
  readonly id: Id;
  readonly utc_ms: number;
  readonly zone: string;
  readonly offset_minutes: number;
  readonly kind: string;
}

/** The history: append and read, nothing else. Its order is that of writing, whatever the clock said. */
export function createActivityStore(db: Database) {
  const insert = db.prepare<NewRow>(`
    INSERT INTO activity (id, step_id, utc_ms, zone, offset_minutes, local_day, kind, payload)
    VALUES (@id, @step_id, @utc_ms, @zone, @offset_minutes, @local_day, @kind, @payload)`);
  const selectReplayed = db.prepare<[number, string], ReplayedRow>(`
    SELECT seq, step_id, local_day, payload FROM activity
    WHERE seq > ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq`);

  /** Read once: what is in the history never changes. */
  let replayed: readonly Activity[] = [];

  return {
    append(stepId: Id, at: Moment, entry: ActivityEntry): void {
      insert.run({
        id: createId(),
        step_id: stepId,
        utc_ms: at.utcMs,
        zone: at.zone,
        offset_minutes: at.offsetMinutes,
        local_day: dayOf(at),
        kind: entry.kind,
        payload: JSON.stringify(entry),
      });
    },

    /** The entries of REPLAYED_KINDS. */
    listReplayed(): readonly Activity[] {
      const last = replayed.at(-1)?.number ?? 0;
      const rows = selectReplayed.all(last, JSON.stringify(REPLAYED_KINDS));
      const read = [...replayed, ...rows.map(rowToActivity)];
      // What a transaction wrote may still be taken back, and its number given to another entry.
      if (!db.inTransaction) replayed = read;
      return read;
    },
  };
}

const rowToActivity = (row: ReplayedRow): Activity => ({
  number: row.seq,
  stepId: row.step_id,
  day: row.local_day as Day,
  entry: JSON.parse(row.payload) as ActivityEntry,
});
