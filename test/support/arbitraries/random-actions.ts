import * as fc from 'fast-check';
import type { App } from '../../../electron/app';
import { NEWER_GUIDE } from '../doors/examples';
import { PLAN_START, openingIn, planIn, withPlan } from '../doors/ask';
import type { Day } from '../../../shared/domain/calendar/day';
import { REPLAN_RULES, type ReplanRule } from '../../../shared/domain/weeks/goal-replan';
import { dayBetween } from './days';
import { type Action, TASKS } from './action';
import { planEdits } from './plan-edits';

const OF_ROADMAP = 4;

/** The action's input given the current state. Some are refused, some change nothing. */
export function inputOf(app: Pick<App, 'dispatch'>, action: Action): object {
  const snapshot = planIn(app);
  const { logbook, records } = openingIn(app);
  const { task: taskAt, evidence: evidenceAt, phase: phaseAt, pause: pauseAt } = action;
  const { goal: goalAt, entry: entryAt } = action;
  const tasks = [
    ...(snapshot?.tasks.slice(0, OF_ROADMAP) ?? []),
    ...(logbook?.tasks ?? []),
    ...(snapshot?.tasks.slice(OF_ROADMAP) ?? []),
  ];
  const task = taskAt === undefined ? undefined : tasks[taskAt];
  const input = {
    ...(taskAt !== undefined && { taskId: task?.id }),
    ...(evidenceAt !== undefined && { evidenceId: of(task?.evidence, evidenceAt) }),
    ...(phaseAt !== undefined && { phaseId: of(snapshot?.phases, phaseAt) }),
    ...(pauseAt !== undefined && { pauseId: of(snapshot?.pauses, pauseAt) }),
    ...(goalAt !== undefined && { goalId: of(logbook?.goals, goalAt) }),
    ...(action.after !== undefined && placeBehind(logbook?.goals ?? [], action.after)),
    ...(entryAt !== undefined && { entryId: of(logbook?.times, entryAt) }),
    ...(action.plan !== undefined && { planId: of([...records.plan.values()], action.plan) }),
    ...(action.skill !== undefined && { skillId: of([...records.skill.values()], action.skill) }),
    ...(action.item !== undefined && { itemId: of([...records.checkItem.values()], action.item) }),
    ...(action.needed !== undefined && { neededId: tasks[action.needed]?.id }),
    ...(action.teacher && { to: teacherOf(action.teacher, tasks, snapshot?.phases ?? []) }),
    ...editOf(action, tasks, snapshot?.phases ?? []),
    ...listsOf(action, {
      tasks,
      goals: logbook?.goals ?? [],
      phases: snapshot?.phases ?? [],
    }),
    ...action.input,
  };
  return withPlan(app, action.name, input) as object;
}

type Rows = readonly { readonly id: string }[];

/** The row at that index, modulo the number of rows, so that one is found whenever there are any. */
const of = (rows: Rows = [], number: number): string | undefined => rows[number % rows.length]?.id;

function teacherOf(
  teacher: NonNullable<Action['teacher']>,
  tasks: Rows,
  phases: readonly { readonly resources: Rows }[],
): object {
  if ('task' in teacher) return { taskId: tasks[teacher.task]?.id };
  return {
    resourceId: of(
      phases.flatMap(({ resources }) => resources),
      teacher.resource,
    ),
  };
}

/** What changes to the plan act on. */
function editOf(
  { resource, tasks: numbers, behind, behindPhase }: Action,
  tasks: Rows,
  phases: readonly { readonly id: string; readonly resources: Rows }[],
): object {
  const resources = phases.flatMap((phase) => phase.resources);
  const behindOf = (rows: Rows, number: number | null) =>
    number === null ? null : (of(rows, number) ?? null);
  return {
    ...(resource !== undefined && { resourceId: of(resources, resource) }),
    ...(numbers && { taskIds: numbers.flatMap((number) => tasks[number]?.id ?? []) }),
    ...(behind !== undefined && { after: behindOf(tasks, behind) }),
    ...(behindPhase !== undefined && { after: behindOf(phases, behindPhase) }),
  };
}

/** Between the goal at that index and the one after it. */
function placeBehind(goals: Rows, number: number) {
  const after = goals.length === 0 ? 0 : number % goals.length;
  return { after: goals[after]?.id, before: goals[after + 1]?.id ?? null };
}

/** What calls that act on several things act on. */
function listsOf(
  { picks, drop, moves, back, add, week }: Action,
  { tasks, goals, phases }: Readonly<Record<'tasks' | 'goals' | 'phases', Rows>>,
): object {
  const idsIn = (rows: Rows, numbers: readonly number[]) => [
    ...new Set(numbers.flatMap((number) => of(rows, number) ?? [])),
  ];
  const picked = picks && idsIn(tasks, picks).map((taskId) => ({ taskId, minutes: 60 }));
  return {
    ...(picked && (moves ? { picks: picked } : { goals: picked })),
    ...(drop && { drop: idsIn(tasks, drop) }),
    ...(moves && {
      moves: idsIn(goals, moves).map((goalId) => ({ goalId, week, minutes: 90 })),
    }),
    ...(back && { back: idsIn(goals, back) }),
    ...(add !== undefined && {
      add: idsIn(phases, [add]).map((phaseId) => ({ phaseId, title: 'New', plannedWeeks: 1 })),
    }),
  };
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', `'`, `''); --`, 'a\0b', 'a\ud800', '1e5', 'NULL', '🧭', ' '),
);

const onTask = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), task: fc.nat(TASKS - 1), input });

const plain = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), input });

const onGoal = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), goal: fc.nat(4), input });

/** Past and future weeks, relative to the test clock. */
const lived = dayBetween('2025-12-20', '2026-01-12');
const coming = dayBetween('2026-01-01', '2026-03-15');

const PAUSE = { first: '2026-02-01', last: '2026-02-07', reason: '' };

/** The target of goals is not part of the whole call's input. */
const replanOf = ({
  week,
  rule,
  ...lists
}: Pick<Action, 'moves' | 'back' | 'picks'> & {
  readonly week: Day;
  readonly rule: ReplanRule;
}): Action => ({ name: 'weeks.replan', ...lists, week, input: { rule } });

const write: fc.Arbitrary<Action> = fc.oneof(
  onTask('task.start'),
  onTask('task.complete', fc.record({ day: dayBetween('2025-12-01', '2026-01-05') })),
  onTask('task.reopen'),
  onTask('task.drop', fc.record({ reason: text })),
  onTask('task.note', fc.record({ note: text })),
  onTask('evidence.add', fc.record({ url: fc.webUrl(), title: text })),
  fc.record({
    name: fc.constant('evidence.remove'),
    task: fc.nat(TASKS - 1),
    evidence: fc.nat(5),
  }),
  plain('settings.change', fc.record({ firstWeekday: fc.nat(6) })),
  plain('plan.start', fc.constant(PLAN_START)),
  plain(
    'guide.update',
    fc.record({
      version: fc.constant(NEWER_GUIDE.version),
      lines: fc.constantFrom([], [NEWER_GUIDE.phases[0]?.id]),
    }),
  ),
  fc.record({
    name: fc.constant('plan.change'),
    input: fc.record({
      startDay: dayBetween('2024-01-01', '2027-01-01'),
      hoursPerWeek: fc.double({ min: 1, max: 80, noNaN: true }),
      targetDay: fc.option(dayBetween('2026-01-01', '2027-01-01')),
    }),
  }),
  fc.record({
    name: fc.constant('pause.add'),
    input: fc.record({
      first: dayBetween('2026-01-01', '2026-04-01'),
      last: dayBetween('2026-03-01', '2026-06-01'),
      reason: text,
    }),
  }),
  fc.record({ name: fc.constant('pause.remove'), pause: fc.nat(3) }),
  fc.record({
    name: fc.constant('week.plan'),
    input: fc.record({
      week: coming,
      goals: fc.array(
        fc.record({
          title: text,
          minutes: fc.nat(600),
          measure: fc.constantFrom('done', 'hours'),
        }),
        { maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('week.plan'),
    picks: fc.uniqueArray(fc.nat(TASKS - 1), { maxLength: 2 }),
    input: fc.record({ week: coming }),
  }),
  fc.record({
    name: fc.constant('plan.replan'),
    drop: fc.uniqueArray(fc.nat(TASKS - 1), { maxLength: 2 }),
    add: fc.nat(4),
    input: fc.record({
      hoursPerWeek: fc.integer({ min: 1, max: 80 }),
      dropReason: fc.constant('No time'),
      pause: fc.constantFrom(undefined, PAUSE),
    }),
  }),
  fc
    .record({
      moves: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      back: fc.uniqueArray(fc.nat(4), { maxLength: 1 }),
      picks: fc.uniqueArray(fc.nat(TASKS - 1), { maxLength: 2 }),
      week: coming,
      rule: fc.constantFrom(...REPLAN_RULES),
    })
    .map(replanOf),
  onGoal('goal.change', fc.record({ minutes: fc.nat(600) })),
  onGoal('goal.move', fc.record({ week: coming })),
  onGoal('goal.remove'),
  fc.record({ name: fc.constant('goal.place'), goal: fc.nat(4), after: fc.nat(4) }),
  onTask(
    'task.split',
    fc.record({
      parts: fc.array(fc.record({ title: text, plannedWeeks: fc.constantFrom(0.5, 1, 2) }), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
  ),
  ...planEdits(text),
  onTask('time.log', fc.record({ day: lived, minutes: fc.integer({ min: 1, max: 200 }) })),
  fc.record({ name: fc.constant('time.remove'), entry: fc.nat(3) }),
  onTask('timer.start'),
  plain('timer.stop', fc.record({ minutes: fc.nat(200) })),
  fc.record({
    name: fc.constant('review.write'),
    input: fc.record({
      week: lived,
      wentWell: text,
      inTheWay: text,
      learned: text,
      energy: fc.constantFrom(null, 1, 5),
      confidence: fc.constantFrom(null, 1, 5),
      pointId: fc.constantFrom(null, 'a-point'),
      reflection: text,
      isFinished: fc.constantFrom(true, undefined),
    }),
  }),
  fc.record({
    name: fc.constant('task.add'),
    phase: fc.nat(4),
    input: fc.record(
      {
        title: text,
        plannedWeeks: fc.double({ min: 0.1, max: 52, noNaN: true }),
        dueOn: coming,
        goal: fc.record({ week: coming, minutes: fc.nat(600) }),
      },
      { requiredKeys: ['title', 'plannedWeeks'] },
    ),
  }),
);

const step = fc.oneof(plain('step.undo'), plain('step.redo'));

/** Any single action. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: write },
  { weight: 2, arbitrary: step },
);

/** A sequence of actions, including undo and redo. */
export const anyActions: fc.Arbitrary<Action[]> = fc.array(anyAction, {
  maxLength: 40,
  size: 'max',
});
