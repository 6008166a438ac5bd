import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/calendar/day';
import type { Goal, GoalEnding, GoalMeasure } from '../../shared/domain/weeks/goal';
import type { Id } from '../../shared/domain/plan/task';

interface GoalRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly week: string;
  readonly end_week: string | null;
  readonly ending: string | null;
  readonly minutes: number;
  readonly measure: string;
  readonly position: number;
}

export function createGoalStore(db: Database) {
  const selectSince = db.prepare<{ planId: Id; day: string }, GoalRow>(`
    SELECT goal.* FROM goal JOIN task ON task.id = task_id
    WHERE goal.plan_id = @planId AND (end_week IS NULL OR end_week >= @day)
      AND (state_day IS NULL OR state_day >= @day)
    ORDER BY goal.position, goal.id`);
  const selectOne = db.prepare<[Id], GoalRow>('SELECT * FROM goal WHERE id = ?');
  const selectByTask = db.prepare<[Id], GoalRow>(
    'SELECT * FROM goal WHERE task_id = ? ORDER BY week, id',
  );
  const insert = db.prepare<GoalRow>(`
    INSERT INTO goal VALUES (@id, @plan_id, @task_id, @week, @end_week, @ending, @minutes, @measure,
      @position)`);
  const nextPosition = db
    .prepare<[Id], number>('SELECT coalesce(max(position), -1) + 1 FROM goal WHERE plan_id = ?')
    .pluck();
  const updateOne = db.prepare<Pick<GoalRow, 'id' | 'week' | 'end_week' | 'ending' | 'minutes'>>(`
    UPDATE goal SET week = @week, end_week = @end_week, ending = @ending, minutes = @minutes WHERE id = @id`);
  const updatePosition = db.prepare<[number, Id]>('UPDATE goal SET position = ? WHERE id = ?');
  const positionOf = db.prepare<[Id], number>('SELECT position FROM goal WHERE id = ?').pluck();
  const deleteOne = db.prepare<[Id]>('DELETE FROM goal WHERE id = ?');

  return {
    /** All that were in some week on the day or after it, in the person's order. */
    listSince: (planId: Id, day: Day): Goal[] => selectSince.all({ planId, day }).map(rowToGoal),

    find(id: Id): Goal | null {
      const row = selectOne.get(id);
      return row === undefined ? null : rowToGoal(row);
    },

    /** By rising week. */
    listByTask: (taskId: Id): Goal[] => selectByTask.all(taskId).map(rowToGoal),

    /** Puts the goal behind all others or, where it goes on for another one, in that one's place. */
    add(planId: Id, goal: Goal, insteadOf: Id | null = null): void {
      const place = insteadOf === null ? nextPosition.get(planId) : positionOf.get(insteadOf);
      insert.run({
        ...goalToColumns(goal),
        plan_id: planId,
        task_id: goal.taskId,
        measure: goal.measure,
        position: place ?? 0,
      });
    },

    /** Its weeks and its minutes; task and measure never change. */
    update: (goal: Goal) => updateOne.run(goalToColumns(goal)),

    /** Gives the goals the places that they hold together, in this order. */
    order(ids: readonly Id[]): void {
      const places = ids.map((id) => positionOf.get(id) ?? 0).toSorted((a, b) => a - b);
      ids.forEach((id, index) => updatePosition.run(places[index] ?? index, id));
    },

    remove: (id: Id) => deleteOne.run(id),
  };
}

const goalToColumns = ({ id, week, end, minutes }: Goal) => ({
  id,
  week,
  end_week: end?.week ?? null,
  ending: end?.how ?? null,
  minutes,
});

export type EndColumns = Pick<GoalRow, 'end_week' | 'ending'>;

export const rowToEnd = ({ end_week: week, ending }: EndColumns): Goal['end'] =>
  week === null ? null : { week: week as Day, how: ending as GoalEnding };

const rowToGoal = (row: GoalRow): Goal => ({
  id: row.id,
  taskId: row.task_id,
  week: row.week as Day,
  end: rowToEnd(row),
  minutes: row.minutes,
  measure: row.measure as GoalMeasure,
});
