import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';
import type { PhaseRecord, ResourceRecord } from '../../../shared/domain/records';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { PhaseRow, ResourceRow } from '../record/rows';

/** Phases and their resources. */
export function createPhaseStore(db: Database) {
  const phases = createRowTable(db, 'phase');
  const resources = createRowTable(db, 'resource');
  const selectPhases = db.prepare<[Id], PhaseRow>(
    'SELECT * FROM phase WHERE plan_id = ? ORDER BY order_key, id',
  );
  const selectResources = db.prepare<[Id], ResourceRow>(
    'SELECT * FROM resource WHERE plan_id = ? ORDER BY order_key, id',
  );

  return {
    list: (planId: Id): PhaseRecord[] =>
      selectPhases.all(planId).map((row) => rowToRecord('phase', row)),

    listResources: (planId: Id): ResourceRecord[] =>
      selectResources.all(planId).map((row) => rowToRecord('resource', row)),

    /** Whether the plan has this phase. */
    has: (planId: Id, id: Id): boolean => phases.find(id)?.plan_id === planId,

    /** Null if the plan has no such phase. */
    find(planId: Id, id: Id): PhaseRecord | null {
      const row = phases.find(id);
      return row === undefined || row.plan_id !== planId ? null : rowToRecord('phase', row);
    },

    edit: (id: Id, { title, weeks, order }: Pick<PhaseRecord, 'title' | 'weeks' | 'order'>) =>
      phases.update(id, { title, weeks, order_key: order }),
    remove: (id: Id) => phases.remove(id),

    /** Null if the plan has no such resource. */
    findResource(planId: Id, id: Id): ResourceRecord | null {
      const row = resources.find(id);
      return row === undefined || row.plan_id !== planId ? null : rowToRecord('resource', row);
    },

    editResource: ({ id, planId, phaseId, order, ...resource }: ResourceRecord) =>
      resources.update(id, {
        ...resource,
        plan_id: planId,
        phase_id: phaseId,
        order_key: order,
      }),
    removeResource: (id: Id) => resources.remove(id),

    add: ({ id, planId, origin, order, title, weeks }: PhaseRecord) =>
      phases.insert({ id, plan_id: planId, origin, order_key: order, title, weeks }),

    addResource: ({ planId, phaseId, order, ...resource }: ResourceRecord) =>
      resources.insert({ ...resource, plan_id: planId, phase_id: phaseId, order_key: order }),
  };
}
