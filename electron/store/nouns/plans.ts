import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { HoursFact } from '../../../shared/domain/plan/hours';
import { versionOf } from '../../../shared/domain/plan/guide-update';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import type { Plan } from '../../../shared/domain/plan/plan';
import type { Id } from '../../../shared/domain/id';
import type { HoursRecord, PlanRecord } from '../../../shared/domain/records';
import { hoursId } from '../record/natural-id';
import { createRowTable, type RowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { HoursRow, PlanRow } from '../record/rows';

type PlanEdit = Pick<Plan, 'id' | 'title' | 'startDay' | 'targetDay'>;

export function createPlanStore(db: Database) {
  const plans = createRowTable(db, 'plan');
  const guides = createRowTable(db, 'guide');
  const hours = createRowTable(db, 'hours_change');
  const selectAll = db.prepare<[], PlanRow>('SELECT * FROM plan ORDER BY id');
  const { listHours, setHours } = createHoursStore(db, hours);

  return {
    /** In the order they were started. */
    list: (): PlanRecord[] => selectAll.all().map((row) => rowToRecord('plan', row)),

    find(id: Id): Plan | null {
      const row = plans.find(id);
      return row === undefined ? null : { ...rowToRecord('plan', row), hours: listHours(id) };
    },

    /** The guide the plan was started from, as it was then. */
    findGuide(planId: Id): Pathway | null {
      const row = guides.find(planId);
      return row === undefined ? null : (JSON.parse(row.content) as Pathway);
    },

    /** @param guide null if it was started without one */
    add(plan: PlanRecord, guide: Pathway | null): void {
      plans.insert(planToRow(plan));
      if (guide !== null) guides.insert({ plan_id: plan.id, content: JSON.stringify(guide) });
    },

    /** Records the guide version that the plan was updated to. */
    setGuide(planId: Id, guide: Pathway): void {
      guides.update(planId, { content: JSON.stringify(guide) });
      plans.update(planId, { guide_version: versionOf(guide) });
    },

    update: ({ id, title, startDay, targetDay }: PlanEdit) =>
      plans.update(id, { title, start_day: startDay, target_day: targetDay }),

    setArchived: (id: Id, day: Day | null) => plans.update(id, { archived_day: day }),

    /** Removes the plan, its guide and its hours; everything else of it must be gone already. */
    remove(id: Id): void {
      listHours(id).forEach((each) => hours.remove(each.id));
      guides.remove(id);
      plans.remove(id);
    },

    /** In ascending order of day. */
    listHours,

    setHours,
  };
}

/** Weekly hours, each in effect from a day on. */
function createHoursStore(db: Database, hours: RowTable<HoursRow>) {
  const selectHours = db.prepare<[Id], HoursRow>(
    'SELECT * FROM hours_change WHERE plan_id = ? ORDER BY from_day',
  );
  const listHours = (planId: Id): HoursRecord[] =>
    selectHours.all(planId).map((row) => rowToRecord('hours_change', row));
  return {
    listHours,

    /** In effect from that day on; entries for later days are removed. */
    setHours: (planId: Id, { fromDay, hoursPerWeek }: HoursFact): void => {
      const id = hoursId(planId, fromDay);
      const later = listHours(planId).filter((each) => each.fromDay > fromDay);
      later.forEach((each) => hours.remove(each.id));
      if (hours.find(id) === undefined) {
        hours.insert({ id, plan_id: planId, from_day: fromDay, hours_per_week: hoursPerWeek });
      } else {
        hours.update(id, { hours_per_week: hoursPerWeek });
      }
    },
  };
}

const planToRow = ({
  id,
  title,
  startDay,
  plannedHours,
  targetDay,
  guide,
  guideVersion,
  archivedOn,
}: PlanRecord): PlanRow => ({
  id,
  title,
  start_day: startDay,
  hours_per_week: plannedHours,
  target_day: targetDay,
  from_role: guide.fromRole,
  to_role: guide.toRole,
  min_months: guide.window.minMonths,
  max_months: guide.window.maxMonths,
  guide_weeks: guide.weeks,
  skill_weeks: guide.skillWeeks,
  archived_day: archivedOn,
  guide_version: guideVersion,
});
