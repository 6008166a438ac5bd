import type { ActivityEntry } from '../../../../shared/domain/history/activity';
import { describeHeadline } from '../../../../shared/words/headline';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { ReplanRule } from '../../../../shared/domain/weeks/goal-replan';
import { describeMinutes } from '../../../../shared/words/minutes';
import { formatDay, formatShortDay, formatSpan } from '../../../ui/dates';
import { formatWeeks } from '../../../ui/numbers';
import { changeWords } from './change-words';
import { dropReasonWords } from '../../../../shared/words/drop-reason';

/** A line of the log in words. */
export interface LogWords {
  /** What happened, in a word or two. */
  readonly kind: string;
  /** What it happened to. */
  readonly text: string;
  readonly notes: readonly string[];
  /** Where to see it: a page on the web or in Waymark. */
  readonly link?: { readonly href: string; readonly name: string };
}

type Kind = ActivityEntry['kind'];

/** The members of the union that can have that kind. */
type Of<Wanted extends Kind, Entry = ActivityEntry> = Entry extends { readonly kind: infer Own }
  ? Wanted extends Own
    ? Entry
    : never
  : never;

type Describe<Wanted extends Kind> = (entry: Of<Wanted>, writtenOn: Day) => LogWords;

const line = (kind: string, text: string, ...notes: readonly string[]): LogWords => ({
  kind,
  text,
  notes: notes.filter((note) => note !== ''),
});

/** Without the year if it is the line's own year. */
const dayWords = (day: Day, writtenOn: Day): string =>
  day.slice(0, 4) === writtenOn.slice(0, 4) ? formatShortDay(day) : formatDay(day);

/** Empty for the line's own day. */
const onDay = (day: Day, writtenOn: Day): string =>
  day === writtenOn ? '' : `on ${dayWords(day, writtenOn)}`;

const quoted = (text: string): string => (text === '' ? '' : `“${text}”`);

const titles = (goals: readonly { readonly title: string }[]): string =>
  goals.map(({ title }) => title).join(' · ');

const RULES: Readonly<Record<ReplanRule, string>> = {
  'ease-off': 'with less a week',
  'keep-finish': 'to keep the finish',
  'start-afresh': 'afresh',
};

const ofTask =
  (kind: string) =>
  ({ title }: { readonly title: string }): LogWords =>
    line(kind, title);

const review =
  (kind: string): Describe<'review.written' | 'review.finished'> =>
  ({ week }, writtenOn) => ({
    ...line('Review', kind),
    link: { href: `/week/${week}/review`, name: `week of ${dayWords(week, writtenOn)}` },
  });

const DESCRIPTIONS: { readonly [Each in Kind]: Describe<Each> } = {
  'task.completed': ({ title, day }, on) => line('Done', title, onDay(day, on)),
  'task.reopened': ofTask('To do again'),
  'task.started': ofTask('In progress'),
  'task.dropped': ({ title, reason }) => line('Dropped', title, quoted(dropReasonWords(reason))),
  'task.noted': ofTask('Note'),
  'evidence.added': ({ title, url }) => ({
    ...line('Link', title),
    link: { href: url, name: url.replace(/^https?:\/\/(www\.)?/, '') },
  }),
  'evidence.removed': ({ title, url }) => line('Link removed', title, url),
  'week.planned': ({ week, goals }, on) =>
    line('Planned', titles(goals), `for the week of ${dayWords(week, on)}`),
  'weeks.replanned': ({ rule, goals }) => line('Planned anew', titles(goals), RULES[rule]),
  'goal.placed': (entry) => line('Week', describeHeadline(entry)),
  'goal.ended': ({ title, week }, on) =>
    line('Goal', title, `ended in the week of ${dayWords(week, on)}`),
  'task.removed': ofTask('Removed'),
  'goal.changed': ({ title, changes }) => line('Goal', title, ...changeWords(changes)),
  'goal.moved': ({ title, from, to }, on) =>
    line(
      'Planned anew',
      title,
      `from the week of ${dayWords(from, on)} to that of ${dayWords(to, on)}`,
    ),
  'goal.removed': ({ title, week }, on) =>
    line('Taken out', title, `of the week of ${dayWords(week, on)}`),
  'time.logged': ({ minutes, title, day }, on) =>
    line('Time', `${describeMinutes(minutes)} on ${title}`, onDay(day, on)),
  'time.removed': ({ minutes, title, day }, on) =>
    line('Time', `${describeMinutes(minutes)} taken off ${title}`, onDay(day, on)),
  'timer.started': ({ title, logged }) =>
    line(
      'Timer',
      `Started: ${title}`,
      logged === null ? '' : `${describeMinutes(logged.minutes)} logged on ${logged.title}`,
    ),
  'timer.discarded': ({ title }) => line('Timer', `Stopped without logging: ${title}`),
  'review.written': review('Written'),
  'review.finished': review('Finished'),
  'plan.started': ({ title, startDay }, on) =>
    line('Plan', `Started: ${title}`, `from ${dayWords(startDay, on)} on`),
  'plan.changed': ({ changes }) => line('Plan', changeWords(changes).join(', ')),
  'plan.replanned': ({ parts }, on) =>
    line('Plan', 'Several changes at once', ...parts.map((change) => oneOfSeveral(change, on))),
  'pause.added': ({ reason, ...span }) => line('Pause', formatSpan(span), reason),
  'pause.removed': ({ reason, ...span }) => line('Pause removed', formatSpan(span), reason),
  'task.added': ({ title, plannedWeeks }) => line('Added', title, formatWeeks(plannedWeeks)),
  'task.split': ({ title, first, rest }) =>
    line('Split', title, `into ${[first, ...rest].map((part) => quoted(part.title)).join(', ')}`),
  'settings.changed': ({ changes }) => line('Settings', changeWords(changes).join(', ')),
  'step.undone': (entry) => line('Undone', describeHeadline(entry.of)),
  'step.redone': (entry) => line('Redone', describeHeadline(entry.of)),
};

/** One of several changes that share a line. */
function oneOfSeveral(change: ActivityEntry, writtenOn: Day): string {
  const { kind, text, notes } = logWords(change, writtenOn);
  return [kind === 'Plan' ? text : `${kind}: ${text}`, ...notes].join(', ');
}

/** The words for an entry that was written on a day. */
export function logWords(entry: ActivityEntry, writtenOn: Day): LogWords {
  const describe = DESCRIPTIONS[entry.kind] as (entry: ActivityEntry, writtenOn: Day) => LogWords;
  return describe(entry, writtenOn);
}
