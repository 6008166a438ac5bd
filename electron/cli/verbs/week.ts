import { addDays, type Day } from '../../../shared/domain/calendar/day';
import { addWeeks, DAYS_PER_WEEK } from '../../../shared/domain/calendar/week';
import type { Task } from '../../../shared/domain/plan/task';
import { type GoalLine, weekSheet, type WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import type { DateWords } from '../../../shared/words/dates';
import { describeMinutes } from '../../../shared/words/minutes';
import { carriedWords, figureWords, loadWords, timeNotes } from '../../../shared/words/week';
import type { Command, Context } from '../command';
import { OF_PLAN } from '../options';
import { type PlanView, readPlan } from '../plan-view';
import { taskJson, taskSigns } from '../task-lines';
import { typedDay } from '../typed-day';

/** Lists a week's goals. */
export const week: Command = {
  name: 'week',
  usage: '[DAY]',
  about: 'the goals of this week, or of the week of a date; also last or next',
  words: { least: 0, most: 1 },
  options: OF_PLAN,
  async run(context) {
    const { view, day } = await readWeek(context);
    const sheet = weekSheet(view, day);
    return { lines: linesOf(view, sheet, context.dates), json: jsonOf(view, sheet) };
  },
};

const NAMED: Readonly<Record<string, number>> = { last: -1, next: 1 };

/** Reads again with the contents of the week, if it is too old to be loaded up front. */
async function readWeek(context: Context): Promise<{ view: PlanView; day: Day }> {
  const view = await readPlan(context);
  const { today } = view;
  const [typed] = context.words;
  if (typed === undefined) return { view, day: today };
  const weeks = NAMED[typed.toLowerCase()];
  const day = weeks === undefined ? typedDay(typed, today, context.locale) : addWeeks(today, weeks);
  const from = addDays(day, 1 - DAYS_PER_WEEK);
  return { view: from < view.logbook.from ? await readPlan(context, from) : view, day };
}

const MARKS: Readonly<Record<string, string>> = { done: '[x]', dropped: '[-]' };

function linesOf(view: PlanView, sheet: WeekSheet, dates: DateWords): string[] {
  const signOf = taskSigns(view);
  const line = (task: Task, notes: readonly string[] = []): string =>
    [`${MARKS[task.state.status] ?? '[ ]'} ${signOf(task.id)}  ${task.title}`, ...notes].join(
      ' · ',
    );
  const notes = sheet.when === 'past' ? timeNotes(sheet) : [loadWords(sheet), ...timeNotes(sheet)];
  return [
    `${dates.span(sheet.week)}: ${figureWords(sheet)}`,
    ...sheet.lines.map((each) => line(each.task, goalNotes(each))),
    ...(sheet.unplanned.length === 0 ? [] : ['Also done:']),
    ...sheet.unplanned.map((task) => line(task)),
    ...(notes.length === 0 ? [] : [notes.join(' ')]),
  ];
}

const goalNotes = ({ goal, carried }: GoalLine): string[] => [
  ...(goal.minutes === 0 ? [] : [describeMinutes(goal.minutes)]),
  ...(carried === 0 ? [] : [carriedWords(carried)]),
];

const jsonOf = (view: PlanView, sheet: WeekSheet) => ({
  first: sheet.week.first,
  last: sheet.week.last,
  when: sheet.when,
  goals: sheet.lines.map(({ goal, task, carried, outcome }) => ({
    id: goal.id,
    minutes: goal.minutes,
    carried,
    outcome,
    task: taskJson(task, view),
  })),
  alsoDone: sheet.unplanned.map((task) => taskJson(task, view)),
  minutes: { capacity: sheet.capacity, planned: sheet.load, logged: sheet.logged },
  pausedDays: sheet.pausedDays,
});
