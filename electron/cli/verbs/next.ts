import { nextTasks, stagesOf } from '../../../shared/domain/plan/journey';
import type { Command } from '../command';
import { OF_PLAN } from '../options';
import { readPlan } from '../plan-view';
import { taskJson, taskNotes, taskSigns } from '../task-lines';
import { HOW_MANY, typedCount } from '../typed-count';

const USUAL = 5;

/** Lists what to do next, in the order of the Overview. */
export const next: Command = {
  name: 'next',
  usage: '',
  about: 'what to do next',
  words: { least: 0, most: 0 },
  options: { ...HOW_MANY, ...OF_PLAN },
  async run(context) {
    const most = typedCount(context.option('count'), USUAL);
    const view = await readPlan(context);
    const tasks = nextTasks(stagesOf(view.snapshot)).slice(0, most);
    const signOf = taskSigns(view);
    const lines = tasks.map(
      (task) => `${signOf(task.id)}  ${task.title}${taskNotes(task, context.dates)}`,
    );
    return {
      lines: lines.length === 0 ? ['Nothing is left to do.'] : lines,
      json: { tasks: tasks.map((task) => taskJson(task, view)) },
    };
  },
};
