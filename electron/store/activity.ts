import type { Database } from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import type { Activity, ActivityEntry } from '../../shared/domain/activity';
import { type Day, dayOf, type Moment } from '../../shared/domain/day';
import type { Id } from '../../shared/domain/task';

interface ActivityRow {
  readonly id: Id;
  readonly step_id: Id;
  readonly utc_ms: number;
  readonly zone: string;
  readonly offset_minutes: number;
  readonly local_day: string;
  readonly payload: string;
}

/** The history: append and read, nothing else. Its order is that of writing, whatever the clock said. */
export function createActivityStore(db: Database) {
  const insert = db.prepare<ActivityRow & { kind: string }>(`
    INSERT INTO activity (id, step_id, utc_ms, zone, offset_minutes, local_day, kind, payload)
    VALUES (@id, @step_id, @utc_ms, @zone, @offset_minutes, @local_day, @kind, @payload)`);
  const selectAll = db.prepare<[], ActivityRow>('SELECT * FROM activity ORDER BY seq');

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

    list: (): Activity[] => selectAll.all().map(rowToActivity),
  };
}

const rowToActivity = (row: ActivityRow): Activity => ({
  id: row.id,
  stepId: row.step_id,
  at: { utcMs: row.utc_ms, zone: row.zone, offsetMinutes: row.offset_minutes },
  day: row.local_day as Day,
  entry: JSON.parse(row.payload) as ActivityEntry,
});
