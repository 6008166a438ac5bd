import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/calendar/day';
import type { Id } from '../../shared/domain/plan/task';
import type { TimeEntry, Timer, TimeSource, TimeSpent } from '../../shared/domain/weeks/time';

interface EntryRow {
  readonly id: Id;
  readonly task_id: Id;
  readonly day: string;
  readonly minutes: number;
  readonly source: string;
}

interface TimerRow {
  readonly task_id: Id;
  readonly utc_ms: number;
  readonly zone: string;
  readonly offset_minutes: number;
}

export function createTimeStore(db: Database) {
  const selectSince = db.prepare<[string], EntryRow>(
    'SELECT * FROM time_entry WHERE day >= ? ORDER BY day, id',
  );
  const selectOne = db.prepare<[Id], EntryRow>('SELECT * FROM time_entry WHERE id = ?');
  const insert = db.prepare<EntryRow>(
    'INSERT INTO time_entry VALUES (@id, @task_id, @day, @minutes, @source)',
  );
  const deleteOne = db.prepare<[Id]>('DELETE FROM time_entry WHERE id = ?');
  const sumOf = db
    .prepare<[Id], number>('SELECT coalesce(sum(minutes), 0) FROM time_entry WHERE task_id = ?')
    .pluck();
  const selectTimer = db.prepare<[], TimerRow>('SELECT * FROM timer');
  const insertTimer = db.prepare<TimerRow>(
    `INSERT INTO timer VALUES ('timer', @task_id, @utc_ms, @zone, @offset_minutes)`,
  );
  const deleteTimer = db.prepare('DELETE FROM timer');

  return {
    listSince: (day: Day): TimeEntry[] => selectSince.all(day).map(rowToEntry),

    find(id: Id): TimeEntry | null {
      const row = selectOne.get(id);
      return row === undefined ? null : rowToEntry(row);
    },

    add: ({ id, taskId, day, minutes, source }: TimeEntry) =>
      insert.run({ id, task_id: taskId, day, minutes, source }),

    remove: (id: Id) => deleteOne.run(id),

    /** Minutes in all on each of the tasks that has any. */
    spentOn: (taskIds: readonly Id[]): TimeSpent[] =>
      taskIds
        .map((taskId) => ({ taskId, minutes: sumOf.get(taskId) ?? 0 }))
        .filter(({ minutes }) => minutes > 0),

    findTimer(): Timer | null {
      const row = selectTimer.get();
      return row === undefined ? null : rowToTimer(row);
    },

    setTimer({ taskId, startedAt }: Timer): void {
      deleteTimer.run();
      insertTimer.run({
        task_id: taskId,
        utc_ms: startedAt.utcMs,
        zone: startedAt.zone,
        offset_minutes: startedAt.offsetMinutes,
      });
    },

    removeTimer: () => deleteTimer.run(),
  };
}

const rowToEntry = (row: EntryRow): TimeEntry => ({
  id: row.id,
  taskId: row.task_id,
  day: row.day as Day,
  minutes: row.minutes,
  source: row.source as TimeSource,
});

const rowToTimer = (row: TimerRow): Timer => ({
  taskId: row.task_id,
  startedAt: { utcMs: row.utc_ms, zone: row.zone, offsetMinutes: row.offset_minutes },
});
