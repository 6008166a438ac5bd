import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { TaskPlace, TaskState } from '../../../shared/domain/plan/task';
import type { TaskRecord } from '../../../shared/domain/records';
import { placeColumns, stateColumns } from '../record/fields';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { TaskRow } from '../record/rows';

/** What the person may change about a task, apart from its place. */
export type TaskEdit = Pick<TaskRecord, 'title' | 'plannedWeeks' | 'priority' | 'dueOn'>;

const IN_ORDER = 'ORDER BY order_key, id';

const toRecord = (row: TaskRow): TaskRecord => rowToRecord('task', row);

export function createTaskStore(db: Database) {
  const rows = createRowTable(db, 'task');
  const selectRoadmap = db.prepare<[Id], TaskRow>(
    `SELECT * FROM task WHERE plan_id = ? AND (phase_id IS NOT NULL OR horizon IS NOT NULL) ${IN_ORDER}`,
  );
  const selectAll = db.prepare<[Id], TaskRow>('SELECT * FROM task WHERE plan_id = ?');
  const selectOwn = db.prepare<[Id, string], TaskRow>(
    `SELECT * FROM task WHERE plan_id = ? AND phase_id IS NULL AND horizon IS NULL
       AND (state_day IS NULL OR state_day >= ?) ${IN_ORDER}`,
  );

  return {
    /** Tasks of the phases and the action plan, in order. */
    listRoadmap: (planId: Id): TaskRecord[] => selectRoadmap.all(planId).map(toRecord),

    /** Includes all personal goals, however long ago they were closed. */
    listAll: (planId: Id): TaskRecord[] => selectAll.all(planId).map(toRecord),

    /** Personal goals that are open, or were closed on or after the day. */
    listOwn: (planId: Id, since: Day): TaskRecord[] => selectOwn.all(planId, since).map(toRecord),

    /** Of any plan; null if there is none. */
    read(id: Id): TaskRecord | null {
      const row = rows.find(id);
      return row === undefined ? null : toRecord(row);
    },

    /** Null if the plan has no such task. */
    find(planId: Id, id: Id): TaskRecord | null {
      const row = rows.find(id);
      return row === undefined || row.plan_id !== planId ? null : toRecord(row);
    },

    ...createTaskOrder(db),

    add: (task: TaskRecord) => rows.insert(toRow(task)),
    edit: (id: Id, { title, plannedWeeks, priority, dueOn }: TaskEdit) =>
      rows.update(id, { title, planned_weeks: plannedWeeks, priority, due_day: dueOn }),
    place: (id: Id, place: TaskPlace, order: string) =>
      rows.update(id, { ...placeColumns(place), order_key: order }),
    setTitle: (id: Id, title: string) => rows.update(id, { title }),
    setPlanned: (id: Id, title: string, plannedWeeks: number) =>
      rows.update(id, { title, planned_weeks: plannedWeeks }),
    setState: (id: Id, state: TaskState) => rows.update(id, stateColumns(state)),
    remove: (id: Id) => rows.remove(id),
  };
}

const toRow = ({ place, state, ...task }: TaskRecord): TaskRow => ({
  id: task.id,
  plan_id: task.planId,
  ...placeColumns(place),
  origin: task.origin,
  order_key: task.order,
  title: task.title,
  planned_weeks: task.plannedWeeks,
  ...stateColumns(state),
  priority: task.priority,
  due_day: task.dueOn,
});

function createTaskOrder(db: Database) {
  const selectInPhase = db.prepare<[Id], TaskRow>(
    `SELECT * FROM task WHERE phase_id = ? ${IN_ORDER}`,
  );
  const sumInPhase = db
    .prepare<[Id], number | null>('SELECT sum(planned_weeks) FROM task WHERE phase_id = ?')
    .pluck();
  const selectLast = db
    .prepare<[Id], string>(
      'SELECT order_key FROM task WHERE plan_id = ? ORDER BY order_key DESC LIMIT 1',
    )
    .pluck();
  const selectNext = db
    .prepare<[Id, string], string>(
      'SELECT order_key FROM task WHERE plan_id = ? AND order_key > ? ORDER BY order_key LIMIT 1',
    )
    .pluck();
  return {
    /** Tasks of a phase, in order. */
    listInPhase: (phaseId: Id): TaskRecord[] => selectInPhase.all(phaseId).map(toRecord),

    /** Total planned weeks of the phase's tasks; null if it has none. */
    weeksInPhase: (phaseId: Id): number | null => sumInPhase.get(phaseId) ?? null,

    /** The plan's last order key; null if it has no tasks. */
    lastOrder: (planId: Id): string | null => selectLast.get(planId) ?? null,

    /** The next order key after the given one; null if that is the last. */
    nextOrder: (planId: Id, order: string): string | null => selectNext.get(planId, order) ?? null,
  };
}
