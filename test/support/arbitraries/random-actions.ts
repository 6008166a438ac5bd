import * as fc from 'fast-check';
import type { App } from '../../../electron/app';
import { ask, PLAN_START } from '../doors/ask';
import { dayBetween } from './days';

/** A call that the person may make next; what it acts on is told by number, and found when its turn comes. */
export interface Action {
  readonly name: string;
  readonly task?: number;
  readonly evidence?: number;
  readonly phase?: number;
  readonly pause?: number;
  /** The goal of that number, and the time entry. */
  readonly goal?: number;
  readonly entry?: number;
  /** Whether it names the plan that it changes. */
  readonly plan?: boolean;
  readonly input?: object;
}

/** Few tasks, so that one is often met again. */
const TASKS = 6;

/** The action's input as things stand now. Some are refused, some change nothing. */
export function inputOf(app: Pick<App, 'dispatch'>, action: Action): object {
  const snapshot = ask(app, 'plan.get', {});
  const { logbook } = ask(app, 'app.start', {});
  const { task: taskAt, evidence: evidenceAt, phase: phaseAt, pause: pauseAt } = action;
  const { goal: goalAt, entry: entryAt } = action;
  const task = taskAt === undefined ? undefined : snapshot?.tasks[taskAt];
  const { length } = task?.evidence ?? [];
  return {
    ...(action.plan && { planId: snapshot?.plan.id }),
    ...(taskAt !== undefined && { taskId: task?.id }),
    ...(evidenceAt !== undefined && { evidenceId: task?.evidence[evidenceAt % length]?.id }),
    ...(phaseAt !== undefined && { phaseId: snapshot?.phases[phaseAt]?.id }),
    ...(pauseAt !== undefined && { pauseId: snapshot?.pauses[pauseAt]?.id }),
    ...(goalAt !== undefined && { goalId: logbook?.goals[goalAt]?.id }),
    ...(entryAt !== undefined && { entryId: logbook?.times[entryAt]?.id }),
    ...action.input,
  };
}

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', `'`, `''); --`, 'a\0b', 'a\ud800', '1e5', 'NULL', '🧭', ' '),
);

const onTask = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), task: fc.nat(TASKS - 1), input });

const plain = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), input });

const onGoal = (name: string, input: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ name: fc.constant(name), goal: fc.nat(4), input });

/** Weeks behind and to come, seen from where test clocks stand. */
const lived = dayBetween('2025-12-01', '2026-01-05');
const coming = dayBetween('2026-01-01', '2026-02-01');

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
  fc.record({
    name: fc.constant('plan.change'),
    plan: fc.constant(true),
    input: fc.record({
      startDay: dayBetween('2024-01-01', '2027-01-01'),
      hoursPerWeek: fc.double({ min: 1, max: 80, noNaN: true }),
      targetDay: fc.option(dayBetween('2026-01-01', '2027-01-01')),
    }),
  }),
  fc.record({
    name: fc.constant('pause.add'),
    plan: fc.constant(true),
    input: fc.record({
      first: dayBetween('2026-01-01', '2026-06-01'),
      last: dayBetween('2026-01-01', '2026-06-01'),
      reason: text,
    }),
  }),
  fc.record({ name: fc.constant('pause.remove'), plan: fc.constant(true), pause: fc.nat(3) }),
  fc.record({
    name: fc.constant('week.plan'),
    plan: fc.constant(true),
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
  onGoal('goal.change', fc.record({ minutes: fc.nat(600) })),
  onGoal('goal.move', fc.record({ week: coming })),
  onGoal('goal.remove'),
  onGoal(
    'goal.split',
    fc.record({
      parts: fc.array(fc.record({ title: text, plannedWeeks: fc.constantFrom(0.5, 1, 2) }), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
  ),
  onTask('time.log', fc.record({ day: lived, minutes: fc.integer({ min: 1, max: 200 }) })),
  fc.record({ name: fc.constant('time.remove'), entry: fc.nat(3) }),
  onTask('timer.start'),
  plain('timer.stop', fc.record({ minutes: fc.nat(200) })),
  fc.record({
    name: fc.constant('review.write'),
    plan: fc.constant(true),
    input: fc.record({
      week: lived,
      wentWell: text,
      inTheWay: text,
      learned: text,
      energy: fc.constantFrom(null, 1, 5),
      confidence: fc.constantFrom(null, 1, 5),
      pointId: fc.constantFrom(null, 'a-point'),
      reflection: text,
      isFinished: fc.boolean(),
    }),
  }),
  fc.record({
    name: fc.constant('task.add'),
    phase: fc.nat(4),
    input: fc.record({ title: text, plannedWeeks: fc.double({ min: 0.1, max: 52, noNaN: true }) }),
  }),
);

const step = fc.oneof(plain('step.undo'), plain('step.redo'));

/** What a person may do one after the other, undo and redo included. */
export const anyActions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: write }, { weight: 2, arbitrary: step }),
  { maxLength: 40, size: 'max' },
);
