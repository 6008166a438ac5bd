import type { Day, Moment } from '../../../shared/domain/calendar/day';
import type { Horizon } from '../../../shared/domain/plan/pathway';
import type { GuideSummary } from '../../../shared/domain/plan/plan';
import type { TaskPlace, TaskState } from '../../../shared/domain/plan/task';
import type { SettingRecord } from '../../../shared/domain/records';
import type { Goal, GoalEnding } from '../../../shared/domain/weeks/goal';
import type { GoalRow, PlanRow, SettingRow, TaskRow, TimerRow } from './rows';

// How columns become fields. Values are trusted: the tables' CHECK constraints guarantee their shapes.

export const readJson = ({ value }: SettingRow) => JSON.parse(value) as SettingRecord['value'];

/** A field that is a day, in a column of its own. */
export const dayIn = <Column extends string>(column: Column) => ({
  columns: [column],
  read: (row: Readonly<Record<Column, string>>): Day => row[column] as Day,
});

export const optionalDayIn = <Column extends string>(column: Column) => ({
  columns: [column],
  read: (row: Readonly<Record<Column, string | null>>): Day | null => row[column] as Day | null,
});

export const readGuide = (row: PlanRow): GuideSummary => ({
  fromRole: row.from_role,
  toRole: row.to_role,
  window: { minMonths: row.min_months, maxMonths: row.max_months },
  weeks: row.guide_weeks,
  skillWeeks: row.skill_weeks,
});

export type PlaceColumns = Pick<TaskRow, 'phase_id' | 'horizon'>;

export function readPlace({ phase_id: phaseId, horizon }: PlaceColumns): TaskPlace {
  if (phaseId !== null) return { in: 'phase', phaseId };
  return horizon === null ? { in: 'week' } : { in: 'action-plan', horizon: horizon as Horizon };
}

export const placeColumns = (place: TaskPlace): PlaceColumns => ({
  phase_id: place.in === 'phase' ? place.phaseId : null,
  horizon: place.in === 'action-plan' ? place.horizon : null,
});

export type StateColumns = Pick<TaskRow, 'status' | 'state_day' | 'drop_reason'>;

export const readState = ({
  status,
  state_day: day,
  drop_reason: reason,
}: StateColumns): TaskState =>
  ({
    status,
    ...(day !== null && { day: day as Day }),
    ...(reason !== null && { reason }),
  }) as TaskState;

export const stateColumns = (state: TaskState): StateColumns => ({
  status: state.status,
  state_day: 'day' in state ? state.day : null,
  drop_reason: 'reason' in state ? state.reason : null,
});

export type EndColumns = Pick<GoalRow, 'end_week' | 'ending'>;

export const readEnd = ({ end_week: week, ending }: EndColumns): Goal['end'] =>
  week === null ? null : { week: week as Day, how: ending as GoalEnding };

export const endColumns = (end: Goal['end']): EndColumns => ({
  end_week: end?.week ?? null,
  ending: end?.how ?? null,
});

export const readStartedAt = (row: TimerRow): Moment => ({
  utcMs: row.utc_ms,
  zone: row.zone,
  offsetMinutes: row.offset_minutes,
});
