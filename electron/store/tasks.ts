import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/domain/day';
import type { Horizon } from '../../shared/domain/pathway';
import type { Evidence, Id, Task, TaskPlace, TaskState } from '../../shared/domain/task';

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

interface EvidenceRow {
  readonly id: Id;
  readonly task_id: Id;
  readonly position: number;
  readonly url: string;
  readonly title: string;
}

export type TaskStore = ReturnType<typeof createTaskStore>;

export function createTaskStore(db: Database) {
  const selectByPlan = db.prepare<[Id], TaskRow>(
    'SELECT * FROM task WHERE plan_id = ? ORDER BY position',
  );
  const selectOne = db.prepare<[Id], TaskRow>('SELECT * FROM task WHERE id = ?');
  const insert = db.prepare<TaskRow>(`
    INSERT INTO task VALUES (@id, @plan_id, @phase_id, @horizon, @origin, @position, @title,
      @planned_weeks, @status, @state_day, @drop_reason, @note)`);
  const updateState = db.prepare<StateColumns & { id: Id }>(`
    UPDATE task SET status = @status, state_day = @state_day, drop_reason = @drop_reason WHERE id = @id`);
  const updateNote = db.prepare<[string, Id]>('UPDATE task SET note = ? WHERE id = ?');

  const evidenceOfPlan = db.prepare<[Id], EvidenceRow>(`
    SELECT evidence.* FROM evidence JOIN task ON task.id = task_id WHERE plan_id = ? ORDER BY evidence.position`);
  const evidenceOfTask = db.prepare<[Id], EvidenceRow>(
    'SELECT * FROM evidence WHERE task_id = ? ORDER BY position',
  );
  const insertEvidence = db.prepare<{ id: Id; taskId: Id; url: string; title: string }>(`
    INSERT INTO evidence (id, task_id, position, url, title)
    SELECT @id, @taskId, coalesce(max(position), -1) + 1, @url, @title FROM evidence WHERE task_id = @taskId`);
  const nextPosition = db
    .prepare<[Id], number>('SELECT coalesce(max(position), -1) + 1 FROM task WHERE plan_id = ?')
    .pluck();
  const deleteEvidence = db.prepare<[Id]>('DELETE FROM evidence WHERE id = ?');

  return {
    listByPlan(planId: Id): Task[] {
      const evidence = Map.groupBy(evidenceOfPlan.all(planId), (row) => row.task_id);
      return selectByPlan.all(planId).map((row) => rowToTask(row, evidence.get(row.id) ?? []));
    },

    find(id: Id): Task | null {
      const row = selectOne.get(id);
      return row === undefined ? null : rowToTask(row, evidenceOfTask.all(id));
    },

    /** Puts the task behind all others of the plan. */
    add(planId: Id, task: Task): void {
      insert.run({
        id: task.id,
        plan_id: planId,
        phase_id: task.place.in === 'phase' ? task.place.phaseId : null,
        horizon: task.place.in === 'action-plan' ? task.place.horizon : null,
        origin: task.origin,
        position: nextPosition.get(planId) ?? 0,
        title: task.title,
        planned_weeks: task.plannedWeeks,
        ...stateToColumns(task.state),
        note: task.note,
      });
    },

    setState: (id: Id, state: TaskState) => updateState.run({ id, ...stateToColumns(state) }),
    setNote: (id: Id, note: string) => updateNote.run(note, id),
    addEvidence: (taskId: Id, { id, url, title }: Evidence) =>
      insertEvidence.run({ id, taskId, url, title }),
    removeEvidence: (id: Id) => deleteEvidence.run(id),
  };
}

type StateColumns = Pick<TaskRow, 'status' | 'state_day' | 'drop_reason'>;

const stateToColumns = (state: TaskState): StateColumns => ({
  status: state.status,
  state_day: 'day' in state ? state.day : null,
  drop_reason: 'reason' in state ? state.reason : null,
});

/** The table's CHECKs guarantee the shape that is taken on trust here. */
const rowToState = ({ status, state_day: day, drop_reason: reason }: TaskRow): TaskState =>
  ({
    status,
    ...(day !== null && { day: day as Day }),
    ...(reason !== null && { reason }),
  }) as TaskState;

const rowToPlace = (row: TaskRow): TaskPlace =>
  row.phase_id === null
    ? { in: 'action-plan', horizon: row.horizon as Horizon }
    : { in: 'phase', phaseId: row.phase_id };

const rowToEvidence = ({ id, url, title }: EvidenceRow): Evidence => ({ id, url, title });

const rowToTask = (row: TaskRow, evidence: readonly EvidenceRow[]): Task => ({
  id: row.id,
  origin: row.origin,
  place: rowToPlace(row),
  title: row.title,
  plannedWeeks: row.planned_weeks,
  state: rowToState(row),
  note: row.note,
  evidence: evidence.map(rowToEvidence),
});
