import type { Database } from 'better-sqlite3';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import type { Day } from '../../../shared/domain/calendar/day';
import type { By, LogLine } from '../../../shared/domain/history/history';
import type { Id } from '../../../shared/domain/id';

interface LineRow {
  readonly seq: number;
  readonly id: Id;
  readonly step_id: Id;
  readonly local_day: string;
  readonly by: By;
  readonly assistant: string | null;
  readonly data: string;
}

/** A query of the history. */
export interface LogQuery {
  /** Matches entries of this plan and those of no plan. */
  readonly planId: Id;
  readonly kinds: readonly ActivityEntry['kind'][];
  /** Only entries before this sequence number; null for all. */
  readonly before: number | null;
  /** Sequence numbers of the matching entries; null for all. */
  readonly found: ReadonlySet<string> | null;
  /** Only entries about this phase or one of its tasks; null for all. */
  readonly phaseId: Id | null;
}

/** A line with the step it belongs to. */
export interface StepLine extends LogLine {
  readonly stepId: Id;
}

/** The history as shown to the person, newest first. */
export function createLogStore(db: Database) {
  const selectUndoings = db.prepare<[], { step_id: Id; kind: string }>(`
    SELECT data ->> 'stepId' AS step_id, kind FROM activity
    WHERE kind IN ('step.undone', 'step.redone') ORDER BY seq`);
  // The unary plus makes SQLite read in write order, so stopping early saves work.
  const selectNewest = db.prepare<{ planId: Id; before: number; kinds: string }, LineRow>(`
    SELECT seq, id, step_id, local_day, "by", assistant, data FROM activity
    WHERE seq < @before AND (plan_id = @planId OR plan_id IS NULL)
      AND +kind IN (SELECT value FROM json_each(@kinds))
    ORDER BY seq DESC`);

  const selectTasks = db.prepare<[Id], Id>('SELECT id FROM task WHERE phase_id = ?').pluck();

  return {
    /** Steps that are currently undone: the latest entry about each decides. */
    undoneSteps(): ReadonlySet<Id> {
      const undone = new Set<Id>();
      for (const { step_id: stepId, kind } of selectUndoings.all()) {
        if (kind === 'step.undone') undone.add(stepId);
        else undone.delete(stepId);
      }
      return undone;
    },

    /** Newest first and read lazily, so a caller can stop early. */
    *newestFirst({ planId, kinds, before, found, phaseId }: LogQuery): Generator<StepLine> {
      const ids =
        phaseId === null ? null : new RegExp([phaseId, ...selectTasks.all(phaseId)].join('|'));
      const rows = selectNewest.iterate({
        planId,
        before: before ?? Number.MAX_SAFE_INTEGER,
        kinds: JSON.stringify(kinds),
      });
      for (const row of rows) {
        // Checked before parsing, which is most of the cost.
        const isMeant = found?.has(String(row.seq)) ?? true;
        if (isMeant && (ids?.test(row.data) ?? true)) yield rowToLine(row);
      }
    },
  };
}

const rowToLine = (row: LineRow): StepLine => ({
  number: row.seq,
  id: row.id,
  stepId: row.step_id,
  day: row.local_day as Day,
  by: row.by,
  assistant: row.assistant,
  entry: JSON.parse(row.data) as ActivityEntry,
});
