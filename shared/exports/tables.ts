import type { ArchiveRows } from '../contract/archive-text';
import type { Day } from '../domain/calendar/day';
import { startOfWeek, type Weekday } from '../domain/calendar/week';
import type { ActivityEntry } from '../domain/history/activity';
import { logWords } from '../words/activity';
import type { DateWords } from '../words/dates';
import { HORIZON_NAMES } from '../words/horizons';
import { PRIORITY_NAMES } from '../words/priority';
import { type Cell, csvOf } from './csv';
import { allTasks, type PlanEntry, planEntries, type TaskEntry } from './plan-entries';

export interface TableOptions {
  /** With a byte order mark, so that Excel reads UTF-8. */
  readonly hasMark: boolean;
  readonly firstWeekday: Weekday;
  readonly dates: DateWords;
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of all plans as CSV, by file name. */
export function csvTables(rows: ArchiveRows, options: TableOptions): Record<string, string> {
  const plans = planEntries(rows);
  const tables: Record<string, Table> = {
    'tasks.csv': taskTable(plans),
    'weeks.csv': weekTable(plans, options.firstWeekday),
    'time.csv': timeTable(plans),
    'activity.csv': activityTable(rows, options.dates),
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      csvOf(table.header, table.rows, options.hasMark),
    ]),
  );
}

/** The list of a task outside the phases. */
export const listName = ({ task }: TaskEntry): string =>
  task.horizon === null ? 'Own goal' : HORIZON_NAMES[task.horizon];

const taskTable = (plans: readonly PlanEntry[]): Table => ({
  header: [
    'Plan',
    'Phase or list',
    'Task',
    'State',
    'Done or dropped on',
    'Why dropped',
    'Due on',
    'Priority',
    'Planned weeks',
    'Minutes',
    'Steps done',
    'Steps',
    'Needs first',
    'Skills',
    'Evidence',
    'Note',
  ],
  rows: plans.flatMap(({ plan, phases, others }) => [
    ...phases.flatMap(({ phase, tasks }) =>
      tasks.map((task) => [plan.title, phase.title, ...taskCells(task)]),
    ),
    ...others.map((task) => [plan.title, listName(task), ...taskCells(task)]),
  ]),
});

function taskCells({ task, ...hanging }: TaskEntry): Cell[] {
  const { checklist, needs, skills, evidence } = hanging;
  return [
    task.title,
    task.status,
    task.state_day,
    task.drop_reason,
    task.due_day,
    task.priority && PRIORITY_NAMES[task.priority],
    task.planned_weeks,
    hanging.minutes,
    checklist.filter((item) => item.is_done === 1).length,
    checklist.length,
    lines(needs.map(({ title }) => title)),
    lines(skills.map(({ title }) => title)),
    lines(evidence.map(({ title, url }) => (title === '' ? url : `${title}: ${url}`))),
    hanging.note,
  ];
}

const lines = (texts: readonly string[]): string => texts.join('\n');

const weekTable = (plans: readonly PlanEntry[], firstWeekday: Weekday): Table => ({
  header: [
    'Plan',
    'Week from',
    'Goals planned',
    'Minutes planned',
    'Minutes logged',
    'Tasks done',
    'Energy',
    'Confidence',
    'What went well',
    'What got in the way',
    'What I learned',
    'Review finished on',
  ],
  rows: plans.flatMap((entry) => weekRows(entry, firstWeekday)),
});

/** Every week in which anything was planned, done, logged or reviewed. */
function weekRows(entry: PlanEntry, firstWeekday: Weekday): Cell[][] {
  const weekOf = (day: string): Day => startOfWeek(day as Day, firstWeekday);
  const goals = Map.groupBy(entry.goals, ({ week }) => weekOf(week));
  const times = Map.groupBy(entry.times, ({ day }) => weekOf(day));
  const done = Map.groupBy(
    allTasks(entry).filter(({ task }) => task.status === 'done'),
    ({ task }) => weekOf(task.state_day ?? ''),
  );
  const reviews = new Map(entry.reviews.map((review) => [weekOf(review.week), review]));
  const weeks = new Set([...goals.keys(), ...times.keys(), ...done.keys(), ...reviews.keys()]);
  return [...weeks].toSorted().map((week) => {
    const review = reviews.get(week);
    return [
      entry.plan.title,
      week,
      goals.get(week)?.length ?? 0,
      minutesOf(goals.get(week)),
      minutesOf(times.get(week)),
      done.get(week)?.length ?? 0,
      review?.energy ?? null,
      review?.confidence ?? null,
      review?.went_well ?? '',
      review?.in_the_way ?? '',
      review?.learned ?? '',
      review?.finished_day ?? null,
    ];
  });
}

const minutesOf = (entries: readonly { readonly minutes: number }[] = []): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

const timeTable = (plans: readonly PlanEntry[]): Table => ({
  header: ['Plan', 'Day', 'Task', 'Minutes', 'Logged by'],
  rows: plans.flatMap((entry) => {
    const titles = new Map(allTasks(entry).map(({ task }) => [task.id, task.title]));
    return entry.times.map((time) => [
      entry.plan.title,
      time.day,
      titles.get(time.task_id) ?? '',
      time.minutes,
      time.source,
    ]);
  }),
});

function activityTable({ activity, plan }: ArchiveRows, dates: DateWords): Table {
  const titles = new Map(plan.map(({ id, title }) => [id, title]));
  return {
    header: [
      'Number',
      'Day',
      'Moment (UTC)',
      'Plan',
      'By',
      'Assistant',
      'What',
      'To what',
      'Notes',
    ],
    rows: activity.map((row) => {
      const { kind, text, notes } = logWords(
        row.data as unknown as ActivityEntry,
        row.local_day as Day,
        dates,
      );
      const title = row.plan_id === null ? '' : (titles.get(row.plan_id) ?? '');
      const moment = new Date(row.utc_ms).toISOString();
      return [
        row.seq,
        row.local_day,
        moment,
        title,
        row.by,
        row.assistant,
        kind,
        text,
        lines(notes),
      ];
    }),
  };
}
