import { z } from 'zod';
import { ARCHIVE_VERSION } from './archive-text';

// The archive: everything in a store as one file. Its schema is published as docs/archive.schema.json.

const text = z.string();
const id = z.string().min(1).describe('A UUID, or a name that Waymark assigns');
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe('A calendar day, YYYY-MM-DD');
const weeks = z.number().min(0);
const count = z.int().min(0);
const object = z.record(z.string(), z.unknown());
const columns = z
  .record(z.string(), z.union([z.string(), z.number(), z.null()]))
  .nullable()
  .describe(
    'Columns of the row: all of them if it was inserted or deleted, only the changed ones if it was updated',
  );
const priority = z.enum(['critical', 'important', 'nice-to-have']).nullable();

const ofPlan = { id, plan_id: id };

/** The row schema of each table, in an order in which rows can be inserted. */
export const archiveRows = {
  setting: z.strictObject({ key: id, value: z.unknown() }),
  plan: z.strictObject({
    id,
    title: text,
    start_day: day,
    hours_per_week: z.number(),
    target_day: day.nullable(),
    from_role: text,
    to_role: text,
    min_months: z.number(),
    max_months: z.number(),
    guide_weeks: weeks,
    skill_weeks: weeks,
    guide_version: count,
    archived_day: day.nullable(),
  }),
  guide: z.strictObject({ plan_id: id, content: object.describe('The guide as published') }),
  hours_change: z.strictObject({ ...ofPlan, from_day: day, hours_per_week: z.number() }),
  phase: z.strictObject({ ...ofPlan, origin: text, order_key: text, title: text, weeks }),
  resource: z.strictObject({
    ...ofPlan,
    phase_id: id,
    origin: text,
    order_key: text,
    title: text,
    kind: text,
    by: text.nullable(),
    url: text.nullable(),
    progress: z.enum(['to-read', 'reading', 'done']),
    rating: z.int().min(1).max(5).nullable(),
    note: text,
  }),
  pause: z.strictObject({ ...ofPlan, first_day: day, last_day: day, reason: text }),
  task: z.strictObject({
    ...ofPlan,
    phase_id: id.nullable(),
    horizon: z.enum(['this-week', 'this-month', 'next-90-days']).nullable(),
    origin: text,
    order_key: text,
    title: text,
    planned_weeks: weeks,
    status: z.enum(['to-do', 'in-progress', 'done', 'dropped']),
    state_day: day.nullable(),
    drop_reason: text.nullable(),
    priority,
    due_day: day.nullable(),
  }),
  check_item: z.strictObject({
    ...ofPlan,
    task_id: id,
    order_key: text,
    title: text,
    is_done: z.literal([0, 1]),
  }),
  need: z.strictObject({ ...ofPlan, task_id: id, needed_id: id }),
  note: z.strictObject({ task_id: id, plan_id: id, text: text.describe('Markdown') }),
  evidence: z.strictObject({ ...ofPlan, task_id: id, order_key: text, url: text, title: text }),
  goal: z.strictObject({
    ...ofPlan,
    task_id: id,
    week: day,
    end_week: day.nullable(),
    ending: z.enum(['taken-out', 'planned-anew']).nullable(),
    minutes: count,
    measure: z.enum(['done', 'hours']),
    order_key: text,
  }),
  time_entry: z.strictObject({
    ...ofPlan,
    task_id: id,
    day,
    minutes: count,
    source: z.enum(['hand', 'timer']),
  }),
  timer: z.strictObject({
    ...ofPlan,
    task_id: id,
    utc_ms: z.int(),
    zone: text,
    offset_minutes: z.int(),
  }),
  review: z.strictObject({
    ...ofPlan,
    week: day,
    went_well: text,
    in_the_way: text,
    learned: text,
    energy: count.nullable(),
    confidence: count.nullable(),
    point_id: text.nullable(),
    reflection: text,
    finished_day: day.nullable(),
  }),
  skill: z.strictObject({
    ...ofPlan,
    origin: text,
    order_key: text,
    kind: z.enum(['brought', 'to-learn']),
    title: text,
    about: text,
    priority,
    weeks,
    evidence: text,
  }),
  skill_level: z.strictObject({
    ...ofPlan,
    skill_id: id,
    day,
    level: z.int().min(0).max(5),
    reason: text,
  }),
  skill_task: z.strictObject({ ...ofPlan, skill_id: id, task_id: id }),
  skill_resource: z.strictObject({ ...ofPlan, skill_id: id, resource_id: id }),
  activity: z.strictObject({
    seq: count,
    id,
    step_id: id,
    plan_id: id.nullable(),
    device: id,
    lamport: count,
    by: z.enum(['hand', 'import', 'assistant']),
    assistant: z
      .string()
      .min(1)
      .nullable()
      .describe('The name of the assistant that proposed it, at the time it was accepted'),
    utc_ms: z.int(),
    zone: text,
    offset_minutes: z.int(),
    local_day: day,
    kind: text,
    data: object.describe('What happened, as data'),
  }),
  change: z.strictObject({
    seq: count,
    step_id: id,
    plan_id: id.nullable(),
    table_name: text,
    row_id: text,
    op: z.enum(['insert', 'update', 'delete']),
    old: columns,
    new: columns,
  }),
} as const;

const lists = Object.fromEntries(
  Object.entries(archiveRows).map(([table, row]) => [table, z.array(row)]),
);

export const archiveSchema = z.strictObject({
  format: z.literal('waymark'),
  version: z.literal(ARCHIVE_VERSION),
  rows: z.strictObject(lists),
});
