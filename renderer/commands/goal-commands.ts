import type { Day } from '../../shared/domain/calendar/day';
import type { Goal } from '../../shared/domain/weeks/goal';
import { pickFor } from '../../shared/domain/weeks/suggestions';
import { isOpen, type Task } from '../../shared/domain/plan/task';
import { addWeeks, renameWeek, startOfWeek } from '../../shared/domain/calendar/week';
import { type GoalLine, weekSheet, type WeekSources } from '../../shared/domain/weeks/week-sheet';
import type { AppState } from '../state/store';
import type { Command, CommandContext } from './command';
import { findTask, logbookOf, settingsOf, snapshotOf } from '../state/derived';

/** The task of the focused row, with its goal in this or a coming week. */
interface GoalContext {
  readonly state: AppState;
  readonly task: Task;
  /** Null while it is not planned for any week. */
  readonly goal: Goal | null;
  readonly thisWeek: Day;
}

interface GoalCommand {
  readonly id: string;
  readonly keys: readonly string[];
  readonly synonyms?: readonly string[];
  readonly name: (context: GoalContext | null) => string;
  readonly isEnabled: (context: GoalContext) => boolean;
  readonly run: (context: GoalContext) => unknown;
}

function goalContextOf({
  state,
  taskId,
}: Pick<CommandContext, 'state' | 'taskId'>): GoalContext | null {
  const task = findTask(state, taskId);
  const logbook = logbookOf(state);
  const { today } = state;
  if (task === undefined || logbook === null || today === null) return null;
  const goal = logbook.goals.find((each) => each.taskId === task.id && each.end === null);
  return {
    state,
    task,
    goal: goal ?? null,
    thisWeek: startOfWeek(today, settingsOf(state).firstWeekday),
  };
}

const onGoal = ({ id, keys, synonyms = [], name, isEnabled, run }: GoalCommand): Command => ({
  id,
  group: 'Week',
  keys,
  synonyms,
  name: (context) => name(goalContextOf(context)),
  isEnabled: (context) => {
    const found = goalContextOf(context);
    return found !== null && isEnabled(found);
  },
  run: (context) => {
    const found = goalContextOf(context);
    return found === null ? undefined : run(found);
  },
});

const isOpenGoal = ({ task, goal }: GoalContext): boolean => goal !== null && isOpen(task);

/** The week the goal is in now. */
function weekOf({ state, goal, thisWeek }: GoalContext): Day {
  const week = renameWeek(goal?.week ?? thisWeek, settingsOf(state).firstWeekday);
  return week > thisWeek ? week : thisWeek;
}

const isCarried = (context: GoalContext): boolean =>
  isOpenGoal(context) &&
  renameWeek(context.goal?.week ?? context.thisWeek, settingsOf(context.state).firstWeekday) <
    context.thisWeek;

function sourcesOf({ state }: GoalContext): WeekSources | null {
  const [snapshot, logbook] = [snapshotOf(state), logbookOf(state)];
  const { today } = state;
  if (snapshot === null || logbook === null || today === null) return null;
  return { snapshot, logbook, today, firstWeekday: settingsOf(state).firstWeekday };
}

/** The goals of the same week, in their order there. */
function neighboursOf(context: GoalContext): readonly GoalLine[] {
  const sources = sourcesOf(context);
  return sources === null ? [] : weekSheet(sources, weekOf(context)).lines;
}

/** Whether it shares its week with other goals. A goal done in an earlier week no longer has a week. */
function hasNeighbours(context: GoalContext): boolean {
  const lines = neighboursOf(context);
  return lines.length > 1 && lines.some(({ goal }) => goal.id === context.goal?.id);
}

/** Moves the goal one place up (-1) or down (1). */
function shift(context: GoalContext, direction: 1 | -1): unknown {
  const ids = neighboursOf(context).map(({ goal }) => goal.id);
  const from = ids.findIndex((id) => id === context.goal?.id);
  const [moved, other] = [ids[from], ids[from + direction]];
  if (moved === undefined || other === undefined) return undefined;
  const beyond = ids[from + 2 * direction] ?? null;
  return direction === 1
    ? context.state.placeGoal(moved, other, beyond)
    : context.state.placeGoal(moved, beyond, other);
}

function toggleWeek(context: GoalContext): unknown {
  const { state, task, goal, thisWeek } = context;
  const sources = sourcesOf(context);
  if (goal !== null) return state.removeGoal(goal.id);
  if (sources === null) return undefined;
  const { minutes } = pickFor(sources, thisWeek, task);
  return state.planWeek({ week: thisWeek, goals: [{ taskId: task.id, minutes }] });
}

/** Plans all of the tasks for this week, as one step; those already planned stay. */
export function planForThisWeek(
  state: AppState,
  tasks: readonly Task[],
): Promise<boolean> | undefined {
  const [first] = tasks;
  const context = goalContextOf({ state, taskId: first?.id ?? null });
  const sources = context && sourcesOf(context);
  if (context === null || sources === null) return undefined;
  const { thisWeek } = context;
  const goals = tasks.map((task) => ({
    taskId: task.id,
    minutes: pickFor(sources, thisWeek, task).minutes,
  }));
  return state.planWeek({ week: thisWeek, goals });
}

export const goalCommands: readonly Command[] = [
  onGoal({
    id: 'goal.toggle-week',
    keys: ['w'],
    synonyms: ['goal', 'schedule', 'commit'],
    name: (context) => (context?.goal ? 'Take out of the week' : 'Plan for this week'),
    isEnabled: ({ task }) => isOpen(task),
    run: toggleWeek,
  }),
  onGoal({
    id: 'goal.next-week',
    keys: ['m'],
    synonyms: ['postpone', 'defer', 'snooze', 'later'],
    name: () => 'Move to the following week',
    isEnabled: isOpenGoal,
    run: (context) =>
      context.goal && context.state.moveGoal(context.goal.id, addWeeks(weekOf(context), 1)),
  }),
  onGoal({
    id: 'goal.recommit',
    keys: ['r'],
    synonyms: ['recommit', 'renew'],
    name: () => 'Commit to it again',
    isEnabled: isCarried,
    run: ({ state, goal, thisWeek }) => goal && state.moveGoal(goal.id, thisWeek),
  }),
  onGoal({
    id: 'goal.done-last-week',
    keys: ['b'],
    synonyms: ['completed last week'],
    name: () => 'Done last week…',
    isEnabled: isCarried,
    run: ({ state, task }) => state.ask(task.id, 'done-last-week'),
  }),
  onGoal({
    id: 'goal.up',
    keys: ['alt+arrowup'],
    synonyms: ['goal earlier'],
    name: () => 'Move up',
    isEnabled: hasNeighbours,
    run: (context) => shift(context, -1),
  }),
  onGoal({
    id: 'goal.down',
    keys: ['alt+arrowdown'],
    synonyms: ['goal later'],
    name: () => 'Move down',
    isEnabled: hasNeighbours,
    run: (context) => shift(context, 1),
  }),
];
