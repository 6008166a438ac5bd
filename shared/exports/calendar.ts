import ical, { type ICalCalendar, ICalEventRepeatingFreq } from 'ical-generator';
import type { ArchiveRows } from '../contract/archive-text';
import { addDays, type Day, type DaySpan, toDayNumber } from '../domain/calendar/day';
import { addWeeks } from '../domain/calendar/week';
import { plannedSpans } from '../domain/plan/schedule';
import { reviewDay } from '../domain/review/review';
import type { Weekday } from '../domain/calendar/week';
import { allTasks, type PlanEntry, planEntries } from './plan-entries';

export interface CalendarOptions {
  readonly today: Day;
  readonly reviewWeekday: Weekday;
  /** The days between which a plan is likely to arrive, and the median; null if no plan is known. */
  readonly arrival: {
    readonly planId: string;
    readonly days: DaySpan;
    readonly middle: Day;
  } | null;
}

/** An all-day entry. */
interface Entry {
  /** Stable, so that importing an entry again replaces it. */
  readonly uid: string;
  readonly summary: string;
  readonly description?: string;
  readonly days: DaySpan;
  /** Repeats weekly until that day. */
  readonly weeklyUntil?: Day;
}

/** The past and future of every plan that is not archived, as a calendar: RFC 5545. */
export function calendarOf(rows: ArchiveRows, options: CalendarOptions): string {
  const calendar = ical({ name: 'Waymark', prodId: { company: 'Waymark', product: 'Waymark' } });
  const titles = new Map(rows.task.map(({ id, title }) => [id, title]));
  for (const entry of planEntries(rows)) {
    if (entry.plan.archived_day !== null) continue;
    const spans = phaseSpans(entry);
    const entries = [
      ...phaseDays(entry, spans),
      ...dueDays(entry),
      ...goalWeeks(entry, titles),
      ...reviewDays(entry, spans, options.reviewWeekday),
      ...arrival(entry, options),
    ];
    for (const each of entries) add(calendar, each, options.today);
  }
  return calendar.toString();
}

const phaseSpans = ({ plan, phases, pauses }: PlanEntry): DaySpan[] =>
  plannedSpans(
    plan.start_day as Day,
    phases.map(({ phase }) => phase),
    pauses.map((pause) => ({ first: pause.first_day as Day, last: pause.last_day as Day })),
  );

const phaseDays = ({ plan, phases }: PlanEntry, spans: readonly DaySpan[]): Entry[] =>
  phases.flatMap(({ phase, tasks }, index) => {
    const days = spans[index];
    const description = [plan.title, ...tasks.map(({ task }) => `- ${task.title}`)].join('\n');
    return days ? [{ uid: `phase-${phase.id}`, summary: phase.title, description, days }] : [];
  });

const dueDays = (entry: PlanEntry): Entry[] =>
  allTasks(entry).flatMap(({ task }) => {
    if (task.due_day === null || task.status === 'dropped') return [];
    const days = oneDay(task.due_day as Day);
    const word = task.status === 'done' ? 'Done' : 'Due';
    return [{ uid: `due-${task.id}`, summary: `${word}: ${task.title}`, days }];
  });

const goalWeeks = ({ goals }: PlanEntry, titles: ReadonlyMap<string, string>): Entry[] =>
  goals.map((goal) => ({
    uid: `goal-${goal.id}`,
    summary: `Goal: ${titles.get(goal.task_id) ?? ''}`,
    days: { first: goal.week as Day, last: addDays(addWeeks(goal.week as Day, 1), -1) },
  }));

function reviewDays(
  { plan }: PlanEntry,
  spans: readonly DaySpan[],
  reviewWeekday: Weekday,
): Entry[] {
  const end = spans.at(-1)?.last;
  const first = reviewDay(plan.start_day as Day, reviewWeekday);
  if (end === undefined || end < first) return [];
  const days = oneDay(first);
  return [{ uid: `review-${plan.id}`, summary: `Review: ${plan.title}`, days, weeklyUntil: end }];
}

const arrival = ({ plan }: PlanEntry, { arrival: known }: CalendarOptions): Entry[] =>
  known?.planId !== plan.id
    ? []
    : [
        {
          uid: `arrival-${plan.id}`,
          summary: `Likely arrival: ${plan.title}`,
          description: `Likely between ${known.days.first} and ${known.days.last}.`,
          days: oneDay(known.middle),
        },
      ];

const oneDay = (day: Day): DaySpan => ({ first: day, last: day });

function add(calendar: ICalCalendar, entry: Entry, today: Day): void {
  calendar.createEvent({
    id: `${entry.uid}@waymark`,
    // A calendar that has an older version takes this one.
    sequence: toDayNumber(today),
    stamp: new Date(today),
    allDay: true,
    start: localDate(entry.days.first),
    // Exclusive: the day after the last.
    end: localDate(addDays(entry.days.last, 1)),
    summary: plain(entry.summary),
    description: plain(entry.description ?? ''),
    ...(entry.weeklyUntil && {
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, until: new Date(entry.weeklyUntil) },
    }),
  });
}

/** A lone carriage return would end a line of the file. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');

/** The calendar library writes all-day dates from a date's local parts. */
function localDate(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
