import type { Database } from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import type { Day } from '../../shared/domain/calendar/day';
import type { HoursFact } from '../../shared/domain/plan/hours';
import type { Pathway, ResourceKind } from '../../shared/domain/plan/pathway';
import type { Phase, Plan, Resource } from '../../shared/domain/plan/plan';
import type { Id } from '../../shared/domain/plan/task';

interface PlanRow {
  readonly id: Id;
  readonly title: string;
  readonly start_day: string;
  readonly hours_per_week: number;
  readonly guide: string;
  readonly target_day: string | null;
}

interface HoursRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly from_day: string;
  readonly hours_per_week: number;
}

interface PhaseRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly origin: string;
  readonly position: number;
  readonly title: string;
  readonly weeks: number;
}

interface ResourceRow {
  readonly id: Id;
  readonly phase_id: Id;
  readonly origin: string;
  readonly position: number;
  readonly title: string;
  readonly kind: string;
  readonly by: string | null;
  readonly url: string | null;
}

export function createPlanStore(db: Database) {
  const selectPlan = db.prepare<[], PlanRow>('SELECT * FROM plan ORDER BY id LIMIT 1');
  const insertPlan = db.prepare<PlanRow>(
    'INSERT INTO plan VALUES (@id, @title, @start_day, @hours_per_week, @guide, @target_day)',
  );
  const updatePlan = db.prepare<[string, string | null, Id]>(
    'UPDATE plan SET start_day = ?, target_day = ? WHERE id = ?',
  );
  const selectHours = db.prepare<[Id], HoursRow>(
    'SELECT * FROM hours_change WHERE plan_id = ? ORDER BY from_day',
  );
  const upsertHours = db.prepare<HoursRow>(`
    INSERT INTO hours_change VALUES (@id, @plan_id, @from_day, @hours_per_week)
    ON CONFLICT (plan_id, from_day) DO UPDATE SET hours_per_week = excluded.hours_per_week`);
  const deleteLaterHours = db.prepare<[Id, string]>(
    'DELETE FROM hours_change WHERE plan_id = ? AND from_day > ?',
  );
  const selectPhases = db.prepare<[Id], PhaseRow>(
    'SELECT * FROM phase WHERE plan_id = ? ORDER BY position',
  );
  const insertPhase = db.prepare<PhaseRow>(
    'INSERT INTO phase VALUES (@id, @plan_id, @origin, @position, @title, @weeks)',
  );
  const selectResources = db.prepare<[Id], ResourceRow>(`
    SELECT resource.* FROM resource JOIN phase ON phase.id = phase_id
    WHERE plan_id = ? ORDER BY resource.position`);
  const insertResource = db.prepare<ResourceRow>(
    'INSERT INTO resource VALUES (@id, @phase_id, @origin, @position, @title, @kind, @by, @url)',
  );

  const addPhase = (planId: Id, position: number, phase: Phase): void => {
    const { id, origin, title, weeks } = phase;
    insertPhase.run({ id, plan_id: planId, origin, position, title, weeks });
    phase.resources.forEach((resource, index) =>
      insertResource.run({ ...resource, phase_id: id, position: index }),
    );
  };

  return {
    /** The plan that is walked; null until one was started. */
    find(): Plan | null {
      const row = selectPlan.get();
      return row === undefined ? null : rowToPlan(row, selectHours.all(row.id));
    },

    add(plan: Plan, phases: readonly Phase[]): void {
      insertPlan.run(planToRow(plan));
      phases.forEach((phase, position) => addPhase(plan.id, position, phase));
    },

    update: ({ id, startDay, targetDay }: Plan) => updatePlan.run(startDay, targetDay, id),

    /** From that day on, for good: choices for later days, as left by a clock that was set back, go. */
    setHours(planId: Id, { fromDay, hoursPerWeek }: HoursFact): void {
      deleteLaterHours.run(planId, fromDay);
      upsertHours.run({
        id: createId(),
        plan_id: planId,
        from_day: fromDay,
        hours_per_week: hoursPerWeek,
      });
    },

    listPhases(planId: Id): Phase[] {
      const resources = Map.groupBy(selectResources.all(planId), (row) => row.phase_id);
      return selectPhases.all(planId).map((row) => rowToPhase(row, resources.get(row.id) ?? []));
    },
  };
}

const planToRow = (plan: Plan): PlanRow => ({
  id: plan.id,
  title: plan.title,
  start_day: plan.startDay,
  hours_per_week: plan.plannedHours,
  guide: JSON.stringify(plan.guide),
  target_day: plan.targetDay,
});

const rowToPlan = (row: PlanRow, hours: readonly HoursRow[]): Plan => ({
  id: row.id,
  title: row.title,
  startDay: row.start_day as Day,
  plannedHours: row.hours_per_week,
  hours: hours.map(rowToHours),
  targetDay: row.target_day as Day | null,
  guide: JSON.parse(row.guide) as Pathway,
});

const rowToHours = (row: HoursRow): HoursFact => ({
  fromDay: row.from_day as Day,
  hoursPerWeek: row.hours_per_week,
});

const rowToResource = (row: ResourceRow): Resource => ({
  id: row.id,
  origin: row.origin,
  title: row.title,
  kind: row.kind as ResourceKind,
  by: row.by,
  url: row.url,
});

const rowToPhase = (row: PhaseRow, resources: readonly ResourceRow[]): Phase => ({
  id: row.id,
  origin: row.origin,
  title: row.title,
  weeks: row.weeks,
  resources: resources.map(rowToResource),
});
