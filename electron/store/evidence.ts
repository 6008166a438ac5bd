import type { Database } from 'better-sqlite3';
import type { Evidence, Id } from '../../shared/domain/plan/task';

interface EvidenceRow {
  readonly id: Id;
  readonly task_id: Id;
  readonly position: number;
  readonly url: string;
  readonly title: string;
}

export type EvidenceStore = ReturnType<typeof createEvidenceStore>;

/** In the order in which it was added. */
export function createEvidenceStore(db: Database) {
  const selectByPlan = db.prepare<[Id], EvidenceRow>(`
    SELECT evidence.* FROM evidence JOIN task ON task.id = task_id
    WHERE plan_id = ? ORDER BY evidence.position`);
  const selectByTask = db.prepare<[Id], EvidenceRow>(
    'SELECT * FROM evidence WHERE task_id = ? ORDER BY position',
  );
  const insert = db.prepare<{ id: Id; taskId: Id; url: string; title: string }>(`
    INSERT INTO evidence (id, task_id, position, url, title)
    SELECT @id, @taskId, coalesce(max(position), -1) + 1, @url, @title FROM evidence WHERE task_id = @taskId`);
  const deleteOne = db.prepare<[Id]>('DELETE FROM evidence WHERE id = ?');

  return {
    /** By task; tasks without any are not in it. */
    listByPlan(planId: Id): ReadonlyMap<Id, Evidence[]> {
      const byTask = Map.groupBy(selectByPlan.all(planId), (row) => row.task_id);
      return new Map([...byTask].map(([taskId, rows]) => [taskId, rows.map(rowToEvidence)]));
    },

    listByTask: (taskId: Id): Evidence[] => selectByTask.all(taskId).map(rowToEvidence),

    add: (taskId: Id, { id, url, title }: Evidence) => insert.run({ id, taskId, url, title }),
    remove: (id: Id) => deleteOne.run(id),
  };
}

const rowToEvidence = ({ id, url, title }: EvidenceRow): Evidence => ({ id, url, title });
