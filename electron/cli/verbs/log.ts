import { describeMinutes } from '../../../shared/words/minutes';
import { readMinutes } from '../../../shared/words/read-minutes';
import type { Command } from '../command';
import { usageFailure } from '../failure';
import { matchTask } from '../match';
import { OF_PLAN, ON_DAY } from '../options';
import { readPlan } from '../plan-view';
import { taskJson } from '../task-lines';
import { typedDay } from '../typed-day';

/** Logs time by hand. */
export const log: Command = {
  name: 'log',
  usage: 'TASK TIME',
  about: 'log time on a task: 45, 1h30, 1:30 or 1.5 h',
  words: { least: 2, most: Infinity },
  options: { ...ON_DAY, ...OF_PLAN },
  async run(context) {
    const { text, minutes } = splitTime(context.words);
    const view = await readPlan(context);
    const task = matchTask(view, text);
    const day = typedDay(context.option('on') ?? view.today, view.today, context.locale);
    const input = { planId: view.snapshot.plan.id, taskId: task.id, day, minutes };
    const { entryId } = (await context.write('time.log', input)).value;
    const on = day === view.today ? '' : ` (${context.dates.nearDay(day, view.today)})`;
    return {
      lines: [`Logged: ${describeMinutes(minutes)} on “${task.title}”${on}`],
      json: { entryId, day, minutes, task: taskJson(task, view) },
    };
  },
};

/** A duration may have this many words: 1 h 30 min. */
const MOST_WORDS = 4;

/**
 * Splits the words into a task and the longest duration after it, in minutes. Throws a CommandFailure if there is none.
 */
function splitTime(words: readonly string[]): { text: string; minutes: number } {
  for (let ofTime = Math.min(MOST_WORDS, words.length - 1); ofTime > 0; ofTime -= 1) {
    const minutes = readMinutes(words.slice(-ofTime).join(' '));
    if (minutes !== null) return { text: words.slice(0, -ofTime).join(' '), minutes };
  }
  throw usageFailure(
    `“${words.at(-1)}” is not a time up to 24 hours: write it as 45, 1h30, 1:30 or 1.5 h.`,
  );
}
