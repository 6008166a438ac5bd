import type { Day } from '../domain/calendar/day';
import type { ActivityEntry, Headline } from '../domain/history/activity';
import type { ReplanRule } from '../domain/weeks/goal-replan';
import { changeWords } from './changes';
import { count } from './count';
import type { DateWords } from './dates';
import { DETAIL_ENTRIES } from './detail-entries';
import { dropReasonWords } from './drop-reason';
import {
  type Kind,
  line,
  type LineDates,
  type LogWords,
  quoted,
  titled,
  titles,
  type Words,
} from './entry-words';
import { describeMinutes } from './minutes';
import { formatNumber, formatWeeks } from './numbers';

const RULES: Readonly<Record<ReplanRule, string>> = {
  'ease-off': 'easing off',
  'keep-finish': 'keeping the finish date',
  'start-afresh': 'starting afresh',
};

const review = (kind: string): Words<'review.written' | 'review.finished'> => ({
  headline: () => `Review ${kind.toLowerCase()}`,
  line: ({ week }, dates) => ({
    ...line('Review', kind),
    link: { href: `/week/${week}/review`, name: `week of ${dates.near(week)}` },
  }),
});

const quotedTitle = ({ title }: { readonly title: string }): string => quoted(title);

/** One task by its title, several by their number. */
const someTasks = ({ count: tasks, title }: { readonly count: number; readonly title: string }) =>
  tasks === 1 ? title : count(tasks, 'task');

/** The name for several changes of one kind. */
const SEVERAL: Partial<Readonly<Record<Kind, string>>> = {
  'task.completed': 'Done',
  'task.dropped': 'Dropped',
  'task.reopened': 'Reopened',
  'task.added': 'Added',
};

const outOfWeek = ({ title }: { readonly title: string }): string =>
  `Taken out of the week: ${title}`;

/** The log line and the headline of each kind of activity. */
const WORDS: { readonly [Each in Kind]: Words<Each> } = {
  'task.completed': {
    ...titled('Done'),
    line: ({ title, day }, dates) => line('Done', title, dates.on(day)),
  },
  'task.reopened': titled('Reopened'),
  'task.started': titled('In progress'),
  'task.dropped': {
    ...titled('Dropped'),
    line: ({ title, reason }) => line('Dropped', title, quoted(dropReasonWords(reason))),
  },
  'task.removed': titled('Removed'),
  'task.noted': titled('Note'),
  'task.added': {
    ...titled('Added'),
    line: ({ title, plannedWeeks }) => line('Added', title, formatWeeks(plannedWeeks)),
  },
  'task.split': {
    ...titled('Split'),
    line: ({ title, first, rest }) =>
      line('Split', title, `into ${[first, ...rest].map((part) => quoted(part.title)).join(', ')}`),
  },
  'task.edited': {
    ...titled('Changed'),
    line: ({ title, changes }, dates) => line('Changed', title, ...changeWords(changes, dates)),
  },
  'tasks.moved': {
    headline: (entry) => `Moved: ${someTasks(entry)}`,
    line: ({ phase, tasks }) => line('Moved', titles(tasks), `to ${phase.title}`),
  },
  'tasks.merged': {
    headline: (entry) => `Merged: ${someTasks(entry)}`,
    line: ({ title, tasks }) => line('Merged', title, `from ${tasks.map(quotedTitle).join(', ')}`),
  },
  'tasks.deleted': {
    headline: (entry) => `Deleted: ${someTasks(entry)}`,
    line: ({ tasks }) => line('Deleted', titles(tasks)),
  },
  'phase.added': {
    ...titled('Phase added'),
    line: ({ title, weeks }) => line('Phase added', title, formatWeeks(weeks)),
  },
  'phase.edited': {
    ...titled('Phase changed'),
    line: ({ title, changes }, dates) =>
      line('Phase changed', title, ...changeWords(changes, dates)),
  },
  'phase.moved': titled('Phase moved'),
  'phase.deleted': {
    ...titled('Phase deleted'),
    line: ({ title, count: tasks }) =>
      line('Phase deleted', title, tasks === 0 ? '' : `with ${count(tasks, 'task')}`),
  },
  'resource.added': titled('Resource added'),
  'resource.edited': {
    ...titled('Resource'),
    line: ({ title, changes }, dates) => line('Resource', title, ...changeWords(changes, dates)),
  },
  'resource.moved': titled('Resource moved'),
  'resource.deleted': titled('Resource deleted'),
  ...DETAIL_ENTRIES,
  'week.planned': {
    headline: (entry) =>
      `Planned for a week: ${entry.count === 1 ? entry.title : count(entry.count, 'goal')}`,
    line: ({ week, goals }, dates) =>
      line('Planned', titles(goals), `for the week of ${dates.near(week)}`),
  },
  'weeks.replanned': {
    headline: (entry) => `Replanned: ${count(entry.count, 'goal')}`,
    line: ({ rule, goals }) => line('Replanned', titles(goals), RULES[rule]),
  },
  'goal.placed': {
    headline: () => 'Goals reordered',
    line: () => line('Week', 'Goals reordered'),
  },
  'goal.changed': {
    headline: ({ title }) => `Goal changed: ${title}`,
    line: ({ title, changes }, dates) => line('Goal', title, ...changeWords(changes, dates)),
  },
  'goal.moved': {
    ...titled('Replanned'),
    line: ({ title, from, to }, { near }) =>
      line('Replanned', title, `from the week of ${near(from)} to the week of ${near(to)}`),
  },
  'goal.removed': {
    headline: outOfWeek,
    line: ({ title, week }, dates) =>
      line('Taken out', title, `from the week of ${dates.near(week)}`),
  },
  'goal.ended': {
    headline: outOfWeek,
    line: ({ title, week }, dates) =>
      line('Goal', title, `ended in the week of ${dates.near(week)}`),
  },
  'time.logged': {
    headline: ({ minutes, title }) => `${describeMinutes(minutes)} logged: ${title}`,
    line: ({ minutes, title, day }, dates) =>
      line('Time', `${describeMinutes(minutes)} on ${title}`, dates.on(day)),
  },
  'time.removed': {
    headline: ({ minutes, title }) => `${describeMinutes(minutes)} removed: ${title}`,
    line: ({ minutes, title, day }, dates) =>
      line('Time', `${describeMinutes(minutes)} removed from ${title}`, dates.on(day)),
  },
  'timer.started': {
    headline: ({ title, logged }) =>
      logged === null
        ? `Timer started: ${title}`
        : `Timer started: ${title}; ${describeMinutes(logged.minutes)} logged: ${logged.title}`,
    line: ({ title, logged }) =>
      line(
        'Timer',
        `Started: ${title}`,
        logged === null ? '' : `${describeMinutes(logged.minutes)} logged on ${logged.title}`,
      ),
  },
  'timer.discarded': {
    headline: ({ title }) => `Timer stopped, nothing logged: ${title}`,
    line: ({ title }) => line('Timer', `Stopped without logging: ${title}`),
  },
  'review.written': review('Written'),
  'review.finished': review('Finished'),
  'plan.started': {
    headline: ({ title }) => `Started: ${title}`,
    line: ({ title, startDay }, dates) =>
      line('Plan', `Started: ${title}`, `starting ${dates.near(startDay)}`),
  },
  'plan.chosen': titled('Switched to'),
  'plan.archived': titled('Plan archived'),
  'plan.unarchived': titled('Plan brought back'),
  'plan.deleted': titled('Plan deleted'),
  'plan.changed': {
    headline: () => 'Plan changed',
    line: ({ changes }, dates) => line('Plan', changeWords(changes, dates).join(', ')),
  },
  'plan.replanned': {
    headline: ({ each = null, count: parts = 0 }) =>
      each === null
        ? 'Several changes to the plan'
        : `${SEVERAL[each] ?? 'Changed'}: ${count(parts, 'task')}`,
    line: ({ parts }, dates) =>
      line('Plan', 'Several changes at once', ...parts.map((part) => oneOfSeveral(part, dates))),
  },
  'pause.added': {
    headline: ({ first, last }) => `Pause from ${first} to ${last}`,
    line: ({ reason, ...span }, dates) => line('Pause', dates.span(span), reason),
  },
  'pause.removed': {
    headline: ({ first, last }) => `Pause removed, ${first} to ${last}`,
    line: ({ reason, ...span }, dates) => line('Pause removed', dates.span(span), reason),
  },
  'settings.changed': {
    headline: () => 'Settings changed',
    line: ({ changes }, dates) => line('Settings', changeWords(changes, dates).join(', ')),
  },
  'hours.divided': {
    headline: ({ sharedHours }) => `Hours shared: ${formatNumber(sharedHours)} a week`,
    line: ({ sharedHours, plans, hoursPerWeek }) =>
      line(
        'Hours shared',
        `${formatNumber(sharedHours)} a week`,
        `${formatNumber(hoursPerWeek)} for each of ${count(plans, 'plan')}`,
      ),
  },
  'step.undone': { line: (entry) => line('Undone', describeHeadline(entry.of)) },
  'step.redone': { line: (entry) => line('Redone', describeHeadline(entry.of)) },
};

/** One of several changes that share a line. */
function oneOfSeveral(change: ActivityEntry, dates: LineDates): string {
  const { kind, text, notes } = lineWords(change, dates);
  return [kind === 'Plan' ? text : `${kind}: ${text}`, ...notes].join(', ');
}

function lineWords(entry: ActivityEntry, dates: LineDates): LogWords {
  const { line: describe } = WORDS[entry.kind];
  return describe(entry as never, dates);
}

/** The words for a log entry written on a given day. */
export const logWords = (entry: ActivityEntry, writtenOn: Day, dates: DateWords): LogWords => {
  const near = (day: Day): string => dates.nearDay(day, writtenOn);
  const on = (day: Day): string => (day === writtenOn ? '' : `on ${near(day)}`);
  return lineWords(entry, { ...dates, near, on });
};

/** One line for the undo button and its message: what was done, and to what. */
export const describeHeadline = (entry: Headline): string => {
  const { headline } = WORDS[entry.kind];
  return headline(entry as never);
};
