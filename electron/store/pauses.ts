import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/calendar/day';
import type { Pause } from '../../shared/domain/calendar/pause';
import type { Id } from '../../shared/domain/plan/task';

interface PauseRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly first_day: string;
  readonly last_day: string;
  readonly reason: string;
}

export function createPauseStore(db: Database) {
  const selectByPlan = db.prepare<[Id], PauseRow>(
    'SELECT * FROM pause WHERE plan_id = ? ORDER BY first_day, id',
  );
  const insert = db.prepare<PauseRow>(
    'INSERT INTO pause VALUES (@id, @plan_id, @first_day, @last_day, @reason)',
  );
  const deleteOne = db.prepare<[Id]>('DELETE FROM pause WHERE id = ?');

  return {
    listByPlan: (planId: Id): Pause[] => selectByPlan.all(planId).map(rowToPause),

    add: (planId: Id, { id, first, last, reason }: Pause) =>
      insert.run({ id, plan_id: planId, first_day: first, last_day: last, reason }),

    remove: (id: Id) => deleteOne.run(id),
  };
}

const rowToPause = (row: PauseRow): Pause => ({
  id: row.id,
  first: row.first_day as Day,
  last: row.last_day as Day,
  reason: row.reason,
});
