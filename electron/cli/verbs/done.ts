import type { Day } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import type { Command } from '../command';
import { CommandFailure } from '../failure';
import { matchTask } from '../match';
import { OF_PLAN, ON_DAY } from '../options';
import { readPlan } from '../plan-view';
import { taskJson } from '../task-lines';
import { typedDay } from '../typed-day';

/** Completes a task. */
export const done: Command = {
  name: 'done',
  usage: 'TASK',
  about: 'tick a task off',
  words: { least: 1, most: Infinity },
  options: { ...ON_DAY, ...OF_PLAN },
  async run(context) {
    const view = await readPlan(context);
    const task = matchTask(view, context.words.join(' '));
    const typed = context.option('on');
    const day =
      typed === undefined
        ? dayWhereOpen(task, view.today)
        : typedDay(typed, view.today, context.locale);
    const { dates } = context;
    const ticked = (state: Task['state'], isChanged: boolean) => ({
      task: taskJson({ ...task, state }, view),
      isChanged,
    });
    if (day === null)
      return { lines: [`Already done: ${task.title}`], json: ticked(task.state, false) };
    const planId = view.snapshot.plan.id;
    const { made } = await context.write('task.complete', { planId, taskId: task.id, day });
    const on = day === view.today ? '' : ` (${dates.nearDay(day, view.today)})`;
    return {
      lines: [`Done: ${task.title}${on}`],
      json: ticked({ status: 'done', day }, made !== null),
    };
  },
};

/**
 * Today if the task is open; null if it is done already and keeps its day. Throws a CommandFailure if it was dropped.
 */
function dayWhereOpen({ state, title }: Task, today: Day): Day | null {
  if (state.status === 'done') return null;
  if (state.status !== 'dropped') return today;
  throw new CommandFailure(
    'refused',
    `“${title}” was dropped. To tick it off anyway, give the date it was done with --on.`,
  );
}
