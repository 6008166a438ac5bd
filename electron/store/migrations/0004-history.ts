import type { Database } from 'better-sqlite3';
import type { ActivityEntry, PlanEntry } from '../../../shared/domain/history/activity';
import { ordersBetween } from '../../../shared/domain/order';
import { hoursId } from '../record/natural-id';
import type { Day } from '../../../shared/domain/calendar/day';
import { createWritten, type Row, type Table, type Written } from './0004-written';

interface EntryRow {
  readonly step_id: string;
  readonly local_day: string;
  readonly data: string;
}

interface WrittenEntry {
  readonly stepId: string;
  readonly day: string;
  readonly entry: ActivityEntry;
}

type Task = Extract<PlanEntry, { readonly taskId: string }>;

const TABLES: readonly Table[] = ['plan', 'hours_change', 'pause', 'phase', 'task'];

/**
 * Builds the change record of an existing plan from the history entries kept before schema 4, limited to what past days
 * of a plan are made of. Finally adds whatever the history omits, so that replaying the record yields the present rows.
 */
export function carryHistory(db: Database): void {
  const [plan] = db.prepare<[], Row>('SELECT * FROM plan ORDER BY id').all();
  if (plan === undefined) return;
  const entries = db
    .prepare<[], EntryRow>('SELECT step_id, local_day, data FROM activity ORDER BY seq')
    .all()
    .map(({ step_id: stepId, local_day: day, data }) => ({
      stepId,
      day,
      entry: JSON.parse(data) as ActivityEntry,
    }));
  const written = createWritten(db, String(plan['id']));
  const now = new Map(TABLES.map((table) => [table, rowsIn(db, table, String(plan['id']))]));
  recordAll(written, entries, plan, now);
  reconcile(written, entries, now);
}

type Rows = ReadonlyMap<string, Row>;
type Now = ReadonlyMap<Table, Rows>;

function rowsIn(db: Database, table: Table, planId: string): Rows {
  const column = table === 'plan' ? 'id' : 'plan_id';
  const rows = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${column} = ?`).all(planId);
  // Personal goals are not part of the plan, so past days never show them.
  const counted = rows.filter(
    (row) => table !== 'task' || row['phase_id'] !== null || row['horizon'] !== null,
  );
  return new Map(counted.map((row) => [String(row['id']), row]));
}

function recordAll(written: Written, entries: readonly WrittenEntry[], plan: Row, now: Now): void {
  /** By step: the write that last did or undid it. */
  const last = new Map<string, string>();
  for (const { stepId, day, entry } of entries) {
    if (entry.kind === 'step.undone' || entry.kind === 'step.redone') {
      written.reverse(stepId, last.get(entry.stepId) ?? entry.stepId);
      last.set(entry.stepId, stepId);
      continue;
    }
    for (const part of partsOf(entry))
      recordEntry(written, { stepId, day, entry: part }, { entries, plan, now });
  }
}

interface Sources {
  readonly entries: readonly WrittenEntry[];
  readonly plan: Row;
  readonly now: Now;
}

type LaterKind =
  | 'plan.chosen'
  | 'plan.archived'
  | 'plan.unarchived'
  | 'plan.deleted'
  | 'task.edited'
  | `tasks.${string}`
  | `phase.${string}`
  | `resource.${string}`;

/** Kinds introduced after this schema: the histories it converts have none of them. */
const isLater = (entry: PlanEntry): entry is Extract<PlanEntry, { kind: LaterKind }> =>
  /^(plan\.(chosen|archived|unarchived|deleted)|task\.edited|tasks\.|phase\.|resource\.)/.test(
    entry.kind,
  );

/** The changes made by one entry; none if it concerns something else or another plan. */
function recordEntry(
  written: Written,
  { stepId, day, entry }: { stepId: string; day: string; entry: PlanEntry },
  sources: Sources,
): void {
  const planId = String(sources.plan['id']);
  if (isLater(entry) || ('planId' in entry && entry.planId !== planId)) return;
  switch (entry.kind) {
    case 'plan.started':
      return start(written, stepId, entry.startDay, sources);
    case 'plan.changed':
      return changePlan(written, stepId, day, planId, entry.changes);
    case 'pause.added':
      return written.change(stepId, 'pause', entry.id, {
        id: entry.id,
        plan_id: planId,
        first_day: entry.first,
        last_day: entry.last,
        reason: entry.reason,
      });
    case 'pause.removed':
      return written.change(stepId, 'pause', entry.id, null);
    case 'task.added':
      return addTasks(written, stepId, entry.phaseId, null, [entry], sources);
    case 'task.split':
      return split(written, stepId, entry, sources);
    case 'task.started':
    case 'task.reopened':
    case 'task.completed':
    case 'task.dropped':
      return setState(written, stepId, entry);
  }
}

const TO_DO = { status: 'to-do', state_day: null, drop_reason: null };

function start(
  written: Written,
  stepId: string,
  startDay: string,
  { entries, plan, now }: Sources,
) {
  const planId = String(plan['id']);
  written.change(stepId, 'plan', planId, { ...plan, start_day: startDay, target_day: null });
  for (const [id, row] of now.get('phase') ?? []) written.change(stepId, 'phase', id, row);
  const parts = entries.flatMap(({ entry }) => partsOf(entry));
  const made = new Set(parts.flatMap(madeBy));
  for (const [id, row] of now.get('task') ?? []) {
    if (made.has(id)) continue;
    const splitting = parts.find((entry) => entry.kind === 'task.split' && entry.taskId === id);
    const size =
      splitting?.kind === 'task.split'
        ? { title: splitting.title, planned_weeks: splitting.plannedWeeks }
        : {};
    written.change(stepId, 'task', id, { ...row, ...size, ...TO_DO });
  }
}

/** Splits an entry that made several changes at once. */
const partsOf = (entry: ActivityEntry): readonly PlanEntry[] =>
  entry.kind === 'plan.replanned' ? entry.parts : [entry as PlanEntry];

/** The tasks that the entry adds. */
function madeBy(entry: PlanEntry): string[] {
  if (entry.kind === 'task.added') return [entry.taskId];
  return entry.kind === 'task.split' ? entry.rest.map(({ taskId }) => taskId) : [];
}

function changePlan(
  written: Written,
  stepId: string,
  day: string,
  planId: string,
  changes: Extract<PlanEntry, { kind: 'plan.changed' }>['changes'],
): void {
  const plan = written.find('plan', planId);
  if (plan === undefined) return;
  const { startDay, targetDay, hoursPerWeek } = changes;
  written.change(stepId, 'plan', planId, {
    ...plan,
    ...(startDay !== undefined && { start_day: String(startDay.to) }),
    ...(targetDay !== undefined && { target_day: targetDay.to as string | null }),
  });
  if (hoursPerWeek === undefined) return;
  for (const [id, row] of written.all('hours_change'))
    if (String(row['from_day']) > day) written.change(stepId, 'hours_change', id, null);
  const id = hoursId(planId, day as Day);
  written.change(stepId, 'hours_change', id, {
    id,
    plan_id: planId,
    from_day: day,
    hours_per_week: Number(hoursPerWeek.to),
  });
}

interface NewTask {
  readonly taskId: string;
  readonly title: string;
  readonly plannedWeeks: number;
}

/** Places tasks after another one, or last. Those still in the plan keep their place. */
function addTasks(
  written: Written,
  stepId: string,
  phaseId: string,
  behind: string | null,
  added: readonly NewTask[],
  { plan, now }: Sources,
): void {
  if (written.find('phase', phaseId) === undefined) return;
  const orders = ordersBehind([...written.all('task').values()], behind, added.length);
  added.forEach(({ taskId, title, plannedWeeks }, index) => {
    const known = now.get('task')?.get(taskId);
    written.change(stepId, 'task', taskId, {
      id: taskId,
      plan_id: plan['id'] ?? '',
      phase_id: phaseId,
      horizon: null,
      origin: '',
      order_key: known?.['order_key'] ?? orders[index] ?? '',
      title,
      planned_weeks: plannedWeeks,
      ...TO_DO,
    });
  });
}

function ordersBehind(tasks: readonly Row[], behind: string | null, count: number): string[] {
  const keys = tasks.map((row) => String(row['order_key'])).toSorted();
  const low = behind ?? keys.at(-1) ?? null;
  const high = behind === null ? null : (keys.find((key) => key > behind) ?? null);
  return ordersBetween(low, high, count);
}

function split(
  written: Written,
  stepId: string,
  { taskId, first, rest, phaseId }: Extract<PlanEntry, { kind: 'task.split' }>,
  sources: Sources,
): void {
  const task = written.find('task', taskId);
  if (task === undefined) return;
  const size = { title: first.title, planned_weeks: first.plannedWeeks };
  written.change(stepId, 'task', taskId, { ...task, ...size });
  // Tasks outside phases carry no weight.
  if (phaseId !== null)
    addTasks(written, stepId, phaseId, String(task['order_key']), rest, sources);
}

function setState(
  written: Written,
  stepId: string,
  entry: Extract<Task, { kind: `task.${'started' | 'reopened' | 'completed' | 'dropped'}` }>,
): void {
  const task = written.find('task', entry.taskId);
  if (task === undefined) return;
  const state = {
    'task.started': () => ({ ...TO_DO, status: 'in-progress' }),
    'task.reopened': () => TO_DO,
    'task.completed': () => ({ ...TO_DO, status: 'done' }),
    'task.dropped': () => ({ ...TO_DO, status: 'dropped' }),
  }[entry.kind]();
  written.change(stepId, 'task', entry.taskId, {
    ...task,
    ...state,
    ...('day' in entry && { state_day: entry.day }),
    ...('reason' in entry && { drop_reason: entry.reason }),
  });
}

/** Adds what the history does not mention, such as a goal that ticked its task, under the newest entry about it. */
function reconcile(written: Written, entries: readonly WrittenEntry[], now: Now): void {
  const newest = (id: string): string | undefined =>
    (entries.findLast(({ entry }) => JSON.stringify(entry).includes(id)) ?? entries.at(-1))?.stepId;
  for (const table of TABLES) {
    const rows = now.get(table) ?? new Map<string, Row>();
    for (const id of new Set([...rows.keys(), ...written.all(table).keys()])) {
      const row = rows.get(id) ?? null;
      const writeId = isSame(written.find(table, id) ?? null, row) ? undefined : newest(id);
      if (writeId !== undefined) written.change(writeId, table, id, row);
    }
  }
}

const isSame = (one: Row | null, other: Row | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
