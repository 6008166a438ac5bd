import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { SpentRecord, TimeRecord, TimerRecord } from '../../../shared/domain/records';
import type { Timer } from '../../../shared/domain/weeks/time';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { TimeRow, TimerRow } from '../record/rows';

const toRecord = (row: TimeRow): TimeRecord => rowToRecord('time_entry', row);
const toTimer = (row: TimerRow): TimerRecord => rowToRecord('timer', row);

export function createTimeStore(db: Database) {
  const entries = createRowTable(db, 'time_entry');
  const selectSince = db.prepare<[Id, string], TimeRow>(
    'SELECT * FROM time_entry WHERE plan_id = ? AND day >= ? ORDER BY day, id',
  );
  const selectByTask = db.prepare<[Id], TimeRow>(
    'SELECT * FROM time_entry WHERE task_id = ? ORDER BY day, id',
  );
  const sumByTask = db.prepare<[Id], SpentRecord>(`
    SELECT task_id AS id, task_id AS taskId, sum(minutes) AS minutes
    FROM time_entry WHERE plan_id = ? GROUP BY task_id`);
  const sumOf = db
    .prepare<[Id], number>('SELECT coalesce(sum(minutes), 0) FROM time_entry WHERE task_id = ?')
    .pluck();

  return {
    listSince: (planId: Id, day: Day): TimeRecord[] => selectSince.all(planId, day).map(toRecord),

    /** Null if the plan has no such entry. */
    find(planId: Id, id: Id): TimeRecord | null {
      const row = entries.find(id);
      return row === undefined || row.plan_id !== planId ? null : toRecord(row);
    },

    add: ({ id, planId, taskId, day, minutes, source }: TimeRecord) =>
      entries.insert({ id, plan_id: planId, task_id: taskId, day, minutes, source }),

    /** In ascending order of day. */
    listByTask: (taskId: Id): TimeRecord[] => selectByTask.all(taskId).map(toRecord),

    /** Moves the entry to another task. */
    hand: (id: Id, taskId: Id) => entries.update(id, { task_id: taskId }),
    remove: (id: Id) => entries.remove(id),

    /** Total minutes of each task of the plan that has any. */
    listSpent: (planId: Id): SpentRecord[] => sumByTask.all(planId),

    /** Total minutes spent on the task. */
    spentOn: (taskId: Id): number => sumOf.get(taskId) ?? 0,

    ...createTimerStore(db),
  };
}

function createTimerStore(db: Database) {
  const timers = createRowTable(db, 'timer');
  return {
    /** The running timer, on whatever plan. */
    findTimer(): TimerRecord | null {
      const row = timers.find('timer');
      return row === undefined ? null : toTimer(row);
    },

    startTimer: (planId: Id, { taskId, startedAt }: Timer) =>
      timers.insert({
        id: 'timer',
        plan_id: planId,
        task_id: taskId,
        utc_ms: startedAt.utcMs,
        zone: startedAt.zone,
        offset_minutes: startedAt.offsetMinutes,
      }),

    handTimer: (taskId: Id) => timers.update('timer', { task_id: taskId }),
    removeTimer: () => timers.remove('timer'),
  };
}
