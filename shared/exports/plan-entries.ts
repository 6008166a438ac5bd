import type { ArchiveRows } from '../contract/archive-text';

type Row<Table extends keyof ArchiveRows> = ArchiveRows[Table][number];

/** A task with everything attached to it. */
export interface TaskEntry {
  readonly task: Row<'task'>;
  readonly note: string;
  readonly evidence: readonly Row<'evidence'>[];
  readonly checklist: readonly Row<'check_item'>[];
  readonly skills: readonly Row<'skill'>[];
  /** The tasks it depends on. */
  readonly needs: readonly Row<'task'>[];
  readonly minutes: number;
}

export interface PhaseEntry {
  readonly phase: Row<'phase'>;
  readonly tasks: readonly TaskEntry[];
  readonly resources: readonly Row<'resource'>[];
}

/** A plan for reading: everything in the person's order. */
export interface PlanEntry {
  readonly plan: Row<'plan'>;
  readonly phases: readonly PhaseEntry[];
  /** Those on the action plan's lists, then personal goals. */
  readonly others: readonly TaskEntry[];
  readonly pauses: readonly Row<'pause'>[];
  readonly skills: readonly Row<'skill'>[];
  readonly goals: readonly Row<'goal'>[];
  /** In ascending order of day. */
  readonly times: readonly Row<'time_entry'>[];
  /** In ascending order of week. */
  readonly reviews: readonly Row<'review'>[];
}

/** Every plan, in the order they were started. */
export function planEntries(rows: ArchiveRows): PlanEntry[] {
  const tasks = Map.groupBy(taskEntries(rows), ({ task }) => task.plan_id);
  return rows.plan.map((plan) => {
    const own = tasks.get(plan.id) ?? [];
    const of = <Each extends { readonly plan_id: string }>(all: readonly Each[]): Each[] =>
      all.filter(({ plan_id: planId }) => planId === plan.id);
    return {
      plan,
      phases: of(rows.phase)
        .toSorted(byOrder)
        .map((phase) => ({
          phase,
          tasks: own.filter(({ task }) => task.phase_id === phase.id),
          resources: rows.resource.filter((each) => each.phase_id === phase.id).toSorted(byOrder),
        })),
      others: [
        ...own.filter(({ task }) => task.horizon !== null),
        ...own.filter(({ task }) => task.phase_id === null && task.horizon === null),
      ],
      pauses: of(rows.pause).toSorted(by(({ first_day: day }) => day)),
      skills: of(rows.skill).toSorted(byOrder),
      goals: of(rows.goal).toSorted(byOrder),
      times: of(rows.time_entry).toSorted(by(({ day }) => day)),
      reviews: of(rows.review).toSorted(by(({ week }) => week)),
    };
  });
}

export const allTasks = ({ phases, others }: PlanEntry): TaskEntry[] => [
  ...phases.flatMap(({ tasks }) => tasks),
  ...others,
];

function taskEntries(rows: ArchiveRows): TaskEntry[] {
  const tasksById = new Map(rows.task.map((task) => [task.id, task]));
  const skillsById = new Map(rows.skill.map((skill) => [skill.id, skill]));
  const notes = new Map(rows.note.map((note) => [note.task_id, note.text]));
  const evidence = byTask(rows.evidence.toSorted(byOrder));
  const checklist = byTask(rows.check_item.toSorted(byOrder));
  const [skills, needs, times] = [
    byTask(rows.skill_task),
    byTask(rows.need),
    byTask(rows.time_entry),
  ];
  return rows.task.toSorted(byOrder).map((task) => ({
    task,
    note: notes.get(task.id) ?? '',
    evidence: evidence.get(task.id) ?? [],
    checklist: checklist.get(task.id) ?? [],
    skills: (skills.get(task.id) ?? []).flatMap((link) => skillsById.get(link.skill_id) ?? []),
    needs: (needs.get(task.id) ?? []).flatMap((need) => tasksById.get(need.needed_id) ?? []),
    minutes: (times.get(task.id) ?? []).reduce((sum, { minutes }) => sum + minutes, 0),
  }));
}

const byTask = <Each extends { readonly task_id: string }>(all: readonly Each[]) =>
  Map.groupBy(all, ({ task_id: taskId }) => taskId);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

const by =
  <Each extends { readonly id: string }>(keyOf: (each: Each) => string) =>
  (one: Each, other: Each): number =>
    compare(keyOf(one), keyOf(other)) || compare(one.id, other.id);

const byOrder = by<{ readonly id: string; readonly order_key: string }>(
  ({ order_key: order }) => order,
);
