import type { Id } from '../../../shared/domain/id';

// Rows as SQLite returns them. They stay inside the store; everything else sees records.

export interface SettingRow {
  readonly key: string;
  readonly value: string;
}

export interface GuideRow {
  readonly plan_id: Id;
  readonly content: string;
}

export interface PlanRow {
  readonly id: Id;
  readonly title: string;
  readonly start_day: string;
  readonly hours_per_week: number;
  readonly target_day: string | null;
  readonly from_role: string;
  readonly to_role: string;
  readonly min_months: number;
  readonly max_months: number;
  readonly guide_weeks: number;
  readonly skill_weeks: number;
  readonly archived_day: string | null;
  readonly guide_version: number;
}

export interface HoursRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly from_day: string;
  readonly hours_per_week: number;
}

export interface PhaseRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly origin: string;
  readonly order_key: string;
  readonly title: string;
  readonly weeks: number;
}

export interface ResourceRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly phase_id: Id;
  readonly origin: string;
  readonly order_key: string;
  readonly title: string;
  readonly kind: string;
  readonly by: string | null;
  readonly url: string | null;
  readonly progress: string;
  readonly rating: number | null;
  readonly note: string;
}

export interface TaskRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly phase_id: Id | null;
  readonly horizon: string | null;
  readonly origin: string;
  readonly order_key: string;
  readonly title: string;
  readonly planned_weeks: number;
  readonly status: string;
  readonly state_day: string | null;
  readonly drop_reason: string | null;
  readonly priority: string | null;
  readonly due_day: string | null;
}

export interface EvidenceRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly order_key: string;
  readonly url: string;
  readonly title: string;
}

export interface CheckItemRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly order_key: string;
  readonly title: string;
  readonly is_done: number;
}

export interface NeedRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly needed_id: Id;
}

export interface NoteRow {
  readonly task_id: Id;
  readonly plan_id: Id;
  readonly text: string;
}

export interface PauseRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly first_day: string;
  readonly last_day: string;
  readonly reason: string;
}

export interface GoalRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly week: string;
  readonly end_week: string | null;
  readonly ending: string | null;
  readonly minutes: number;
  readonly measure: string;
  readonly order_key: string;
}

export interface TimeRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly day: string;
  readonly minutes: number;
  readonly source: string;
}

export interface TimerRow {
  readonly id: string;
  readonly plan_id: Id;
  readonly task_id: Id;
  readonly utc_ms: number;
  readonly zone: string;
  readonly offset_minutes: number;
}

export interface ReviewRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly week: string;
  readonly went_well: string;
  readonly in_the_way: string;
  readonly learned: string;
  readonly energy: number | null;
  readonly confidence: number | null;
  readonly point_id: string | null;
  readonly reflection: string;
  readonly finished_day: string | null;
}

export interface SkillRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly origin: string;
  readonly order_key: string;
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly priority: string | null;
  readonly weeks: number;
  readonly evidence: string;
}

export interface SkillLevelRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly skill_id: Id;
  readonly day: string;
  readonly level: number;
  readonly reason: string;
}

export interface SkillTaskRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly skill_id: Id;
  readonly task_id: Id;
}

export interface SkillResourceRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly skill_id: Id;
  readonly resource_id: Id;
}

export interface Rows {
  readonly setting: SettingRow;
  readonly plan: PlanRow;
  readonly guide: GuideRow;
  readonly hours_change: HoursRow;
  readonly phase: PhaseRow;
  readonly resource: ResourceRow;
  readonly task: TaskRow;
  readonly check_item: CheckItemRow;
  readonly need: NeedRow;
  readonly note: NoteRow;
  readonly evidence: EvidenceRow;
  readonly pause: PauseRow;
  readonly goal: GoalRow;
  readonly time_entry: TimeRow;
  readonly timer: TimerRow;
  readonly review: ReviewRow;
  readonly skill: SkillRow;
  readonly skill_level: SkillLevelRow;
  readonly skill_task: SkillTaskRow;
  readonly skill_resource: SkillResourceRow;
}

export type TableName = keyof Rows;
