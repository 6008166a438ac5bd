import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { DayMinutes, DoneTask, GoalFact } from '../../../shared/domain/history/tallies';
import type { Id } from '../../../shared/domain/id';
import { type EndColumns, readEnd, readState, type StateColumns } from '../record/fields';

interface GoalRow extends StateColumns, EndColumns {
  readonly task_id: Id;
  readonly week: string;
}

interface DoneRow {
  readonly id: Id;
  readonly state_day: string;
  readonly is_of_roadmap: 0 | 1;
}

/** What days and weeks are counted from. Read as aggregates, because ten years hold thousands of goals. */
export function createTallyStore(db: Database) {
  const selectGoals = db.prepare<[Id], GoalRow>(`
    SELECT task_id, week, end_week, ending, status, state_day, drop_reason
    FROM goal JOIN task ON task.id = task_id WHERE goal.plan_id = ?`);
  const selectDone = db.prepare<[Id], DoneRow>(`
    SELECT id, state_day, phase_id IS NOT NULL OR horizon IS NOT NULL AS is_of_roadmap
    FROM task WHERE plan_id = ? AND status = 'done'`);
  const selectDays = db.prepare<[Id], DayMinutes>(
    'SELECT day, sum(minutes) AS minutes FROM time_entry WHERE plan_id = ? GROUP BY day',
  );

  return {
    goals: (planId: Id): GoalFact[] => selectGoals.all(planId).map(rowToGoalFact),

    /** Tasks of the roadmap and personal goals. */
    done: (planId: Id): DoneTask[] => selectDone.all(planId).map(rowToDone),

    /** One row a day. */
    times: (planId: Id): DayMinutes[] => selectDays.all(planId),
  };
}

const rowToGoalFact = (row: GoalRow): GoalFact => ({
  goal: { taskId: row.task_id, week: row.week as Day, end: readEnd(row) },
  state: readState(row),
});

const rowToDone = ({ id, state_day: day, is_of_roadmap: isOfRoadmap }: DoneRow): DoneTask => ({
  taskId: id,
  day: day as Day,
  isOfRoadmap: isOfRoadmap === 1,
});
