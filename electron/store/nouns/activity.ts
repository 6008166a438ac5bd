import type { Database } from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import { dayOf, type Moment } from '../../../shared/domain/calendar/day';
import {
  type ActivityEntry,
  type Headline,
  headlineOf,
  type Step,
} from '../../../shared/domain/history/activity';
import type { By } from '../../../shared/domain/history/history';
import type { Id } from '../../../shared/domain/id';

/** The write that an entry belongs to. */
export interface WriteOrigin {
  readonly writeId: Id;
  /** Null for a write outside any plan. */
  readonly planId: Id | null;
  readonly by: By;
  /** The name of the assistant that asked for it; null: none did. */
  readonly assistant: string | null;
  readonly at: Moment;
}

interface NewRow {
  readonly id: Id;
  readonly step_id: Id;
  readonly plan_id: Id | null;
  readonly device: Id;
  readonly by: By;
  readonly assistant: string | null;
  readonly utc_ms: number;
  readonly zone: string;
  readonly offset_minutes: number;
  readonly local_day: string;
  readonly kind: string;
  readonly data: string;
}

/** How many writes are listed by name; the rest are only counted. */
const SHOWN_SINCE = 6;

/** The append-only history. Entries are ordered by when they were written, whatever the clock said. */
export function createActivityStore(db: Database, device: Id) {
  // Lamport timestamp (Lamport 1978): higher than any this store has seen, from any device.
  const insert = db.prepare<NewRow>(`
    INSERT INTO activity (id, step_id, plan_id, device, lamport, "by", assistant, utc_ms, zone,
      offset_minutes, local_day, kind, data)
    SELECT @id, @step_id, @plan_id, @device, coalesce(max(lamport), 0) + 1, @by, @assistant, @utc_ms,
      @zone, @offset_minutes, @local_day, @kind, @data FROM activity`);
  const selectFirst = db
    .prepare<[Id], string>('SELECT data FROM activity WHERE step_id = ? ORDER BY seq LIMIT 1')
    .pluck();

  return {
    append({ writeId, planId, by, assistant, at }: WriteOrigin, entry: ActivityEntry): void {
      insert.run({
        id: createId(),
        step_id: writeId,
        plan_id: planId,
        device,
        by,
        assistant,
        utc_ms: at.utcMs,
        zone: at.zone,
        offset_minutes: at.offsetMinutes,
        local_day: dayOf(at),
        kind: entry.kind,
        data: JSON.stringify(entry),
      });
    },

    since: createSince(db),

    /** What undo and redo would name: the first entry of the write. */
    stepOf(id: Id): Step {
      const data = selectFirst.get(id);
      if (data === undefined) throw new Error(`The step ${id} has no entry in the history`);
      return { id, of: headlineOf(JSON.parse(data) as ActivityEntry) };
    },
  };
}

/** The writes since an entry, newest first, the latest few by headline. Empty if the entry is not in this history. */
function createSince(db: Database) {
  const selectSeq = db.prepare<[Id], number>('SELECT seq FROM activity WHERE id = ?').pluck();
  const selectSince = db
    .prepare<[number], string>(
      `SELECT data FROM activity WHERE seq IN
         (SELECT min(seq) FROM activity WHERE seq > ? GROUP BY step_id ORDER BY min(seq) DESC LIMIT ${SHOWN_SINCE})
       ORDER BY seq DESC`,
    )
    .pluck();
  const countSince = db
    .prepare<[number], number>('SELECT count(DISTINCT step_id) FROM activity WHERE seq > ?')
    .pluck();

  return (entryId: Id | null): { readonly since: Headline[]; readonly sinceCount: number } => {
    const seq = entryId === null ? undefined : selectSeq.get(entryId);
    if (seq === undefined) return { since: [], sinceCount: 0 };
    const since = selectSince.all(seq).map((data) => headlineOf(JSON.parse(data) as ActivityEntry));
    return { since, sinceCount: countSince.get(seq) ?? 0 };
  };
}
