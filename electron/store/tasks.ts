import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/calendar/day';
import type { Horizon } from '../../shared/domain/plan/pathway';
import type { Evidence, Id, Task, TaskPlace, TaskState } from '../../shared/domain/plan/task';
import type { EvidenceStore } from './evidence';

interface TaskRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly phase_id: Id | null;
  readonly horizon: string | null;
  readonly origin: string;
  readonly position: number;
  readonly title: string;
  readonly planned_weeks: number;
  readonly status: string;
  readonly state_day: string | null;
  readonly drop_reason: string | null;
  readonly note: string;
}

export function createTaskStore(db: Database, evidence: EvidenceStore) {
  const selectByPlan = db.prepare<[Id], TaskRow>(`
    SELECT * FROM task WHERE plan_id = ? AND (phase_id IS NOT NULL OR horizon IS NOT NULL)
    ORDER BY position`);
  const selectOwn = db.prepare<[Id, string], TaskRow>(`
    SELECT * FROM task WHERE plan_id = ? AND phase_id IS NULL AND horizon IS NULL
      AND (state_day IS NULL OR state_day >= ?)
    ORDER BY position`);
  const selectOne = db.prepare<[Id], TaskRow>('SELECT * FROM task WHERE id = ?');
  const insert = db.prepare<TaskRow>(`
    INSERT INTO task VALUES (@id, @plan_id, @phase_id, @horizon, @origin, @position, @title,
      @planned_weeks, @status, @state_day, @drop_reason, @note)`);
  const updateState = db.prepare<StateColumns & { id: Id }>(`
    UPDATE task SET status = @status, state_day = @state_day, drop_reason = @drop_reason WHERE id = @id`);
  const updateNote = db.prepare<[string, Id]>('UPDATE task SET note = ? WHERE id = ?');

  const nextPosition = db
    .prepare<[Id], number>('SELECT coalesce(max(position), -1) + 1 FROM task WHERE plan_id = ?')
    .pluck();
  const positionOf = db.prepare<[Id], number>('SELECT position FROM task WHERE id = ?').pluck();
  const makeRoom = db.prepare<[number, Id, number]>(
    'UPDATE task SET position = position + ? WHERE plan_id = ? AND position > ?',
  );
  const updatePlanned = db.prepare<[string, number, Id]>(
    'UPDATE task SET title = ?, planned_weeks = ? WHERE id = ?',
  );
  const deleteTask = db.prepare<[Id]>('DELETE FROM task WHERE id = ?');

  const insertAt = (planId: Id, task: Task, position: number): void => {
    insert.run({
      id: task.id,
      plan_id: planId,
      phase_id: task.place.in === 'phase' ? task.place.phaseId : null,
      horizon: task.place.in === 'action-plan' ? task.place.horizon : null,
      origin: task.origin,
      position,
      title: task.title,
      planned_weeks: task.plannedWeeks,
      ...stateToColumns(task.state),
      note: task.note,
    });
  };

  return {
    /** The roadmap's: of the phases and of the action plan. */
    listByPlan(planId: Id): Task[] {
      const byTask = evidence.listByPlan(planId);
      return selectByPlan.all(planId).map((row) => rowToTask(row, byTask.get(row.id) ?? []));
    },

    /** Of the roadmap's tasks. */
    listIds: (planId: Id): Id[] => selectByPlan.all(planId).map(({ id }) => id),

    find(id: Id): Task | null {
      const row = selectOne.get(id);
      return row === undefined ? null : rowToTask(row, evidence.listByTask(id));
    },

    /** Goals of one's own that are open, or were closed on the day or after it. */
    listOwn(planId: Id, since: Day): Task[] {
      return selectOwn.all(planId, since).map((row) => rowToTask(row, evidence.listByTask(row.id)));
    },

    /** Puts the task behind all others of the plan. */
    add: (planId: Id, task: Task) => insertAt(planId, task, nextPosition.get(planId) ?? 0),

    /** Puts the tasks right behind another, in their order. */
    addBehind(planId: Id, id: Id, tasks: readonly Task[]): void {
      const position = positionOf.get(id) ?? 0;
      makeRoom.run(tasks.length, planId, position);
      tasks.forEach((task, index) => insertAt(planId, task, position + 1 + index));
    },

    setPlanned: (id: Id, title: string, plannedWeeks: number) =>
      updatePlanned.run(title, plannedWeeks, id),
    remove: (id: Id) => deleteTask.run(id),
    setState: (id: Id, state: TaskState) => updateState.run({ id, ...stateToColumns(state) }),
    setNote: (id: Id, note: string) => updateNote.run(note, id),
  };
}

export type StateColumns = Pick<TaskRow, 'status' | 'state_day' | 'drop_reason'>;

const stateToColumns = (state: TaskState): StateColumns => ({
  status: state.status,
  state_day: 'day' in state ? state.day : null,
  drop_reason: 'reason' in state ? state.reason : null,
});

/** The table's CHECKs guarantee the shape that is taken on trust here. */
export const rowToState = ({
  status,
  state_day: day,
  drop_reason: reason,
}: StateColumns): TaskState =>
  ({
    status,
    ...(day !== null && { day: day as Day }),
    ...(reason !== null && { reason }),
  }) as TaskState;

function rowToPlace({ phase_id: phaseId, horizon }: TaskRow): TaskPlace {
  if (phaseId !== null) return { in: 'phase', phaseId };
  return horizon === null ? { in: 'week' } : { in: 'action-plan', horizon: horizon as Horizon };
}

const rowToTask = (row: TaskRow, evidence: readonly Evidence[]): Task => ({
  id: row.id,
  origin: row.origin,
  place: rowToPlace(row),
  title: row.title,
  plannedWeeks: row.planned_weeks,
  state: rowToState(row),
  note: row.note,
  evidence,
});
