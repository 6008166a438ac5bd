import { hasWorkAhead } from '../../../shared/domain/estimate/estimate';
import { CAUSES } from '../../../shared/domain/estimate/movement';
import type { Quarter } from '../../../shared/domain/calendar/quarter';
import type { Review } from '../../../shared/domain/review/review';
import type {
  CarriedFact,
  DoneFact,
  ReviewFacts,
} from '../../../shared/domain/review/review-facts';
import { describeMinutes } from '../../../shared/words/minutes';
import { formatDay, formatShortDay, formatSpan } from '../../ui/dates';
import { nestMarkdown } from '../../ui/nest-markdown';
import { shiftWords } from '../estimate/movement-words';
import { rangeLine } from '../estimate/estimate-words';
import { fileOf, list, section } from '../../../shared/exports/markdown-blocks';
import { escapeMarkdown, markdownLink } from '../../../shared/exports/markdown-text';
import { answerBlocks, feelingItems } from '../../../shared/exports/review-markdown';
import { carriedWords, goalsLine, hoursLine } from './review-words';
import { linkTitle } from '../../../shared/words/link-title';
import type { WeekMovement } from './week-movement';
import { quarterName } from '../../../shared/words/quarter';
import { dropReasonWords } from '../../../shared/words/drop-reason';

/** Everything that a file says about a week. */
export interface WeekRecord {
  readonly facts: ReviewFacts;
  /** Null if none was written. */
  readonly review: Review | null;
  /** The point of the reality check that the person reflected on. */
  readonly point: string | null;
  /** Null if nothing was known about the plan then. */
  readonly movement: WeekMovement | null;
}

export const weekFileName = ({ facts }: WeekRecord): string =>
  `waymark-week-${facts.week.first}.md`;

export const quarterFileName = (quarter: Quarter): string => `waymark-${quarter}.md`;

/** One week as a document that can be shared: facts first, then what the person wrote. */
export const weekMarkdown = (record: WeekRecord): string => fileOf(weekBlocks(record, 1));

/** The weeks of a quarter as one document: the totals, then each week under its own heading. */
export function quarterMarkdown(quarter: Quarter, records: readonly WeekRecord[]): string {
  const weeks = records.flatMap((record) => weekBlocks(record, 2));
  return fileOf([heading(1, quarterName(quarter)), list(sumsOf(records)), ...weeks]);
}

/** The text about a week below its heading, for a page that has its own headings. */
export const weekBody = (record: WeekRecord): string => fileOf(weekBlocks(record, 2).slice(1));

/** The totals of the weeks, one a line. */
export const sumsBody = (records: readonly WeekRecord[]): string => fileOf([list(sumsOf(records))]);

/** Days keep the system's narrow spaces: these words are Waymark's own, so nothing needs escaping. */
const heading = (depth: number, text: string): string => `${'#'.repeat(depth)} ${text}`;

function sumsOf(records: readonly WeekRecord[]): string[] {
  const sum = (figure: (facts: ReviewFacts) => number): number =>
    records.reduce((total, { facts }) => total + figure(facts), 0);
  const minutes = sum((facts) => facts.minutes);
  const goals = `${sum(({ doneGoals }) => doneGoals)} of ${sum(({ planned }) => planned)}`;
  return [
    `Weeks: ${records.length}`,
    `Done: ${sum(({ done }) => done.length)}`,
    `Planned and done: ${goals} goals over all weeks`,
    ...(minutes === 0 ? [] : [`Time: ${describeMinutes(minutes)}`]),
  ];
}

function weekBlocks(record: WeekRecord, depth: number): string[] {
  const { facts, review, point } = record;
  const dropped = facts.dropped.map(
    ({ task, reason }) =>
      `${escapeMarkdown(task.title)}: ${escapeMarkdown(dropReasonWords(reason))}`,
  );
  const takenOut = facts.takenOut.map(({ title }) => escapeMarkdown(title));
  return [
    heading(depth, `Week of ${formatSpan(facts.week)}`),
    list(figuresOf(record)),
    ...section(depth + 1, 'Done', list(facts.done.map(doneItem))),
    ...section(depth + 1, carriedTitle(facts), list(facts.carried.map(carriedItem))),
    ...section(depth + 1, 'Taken out of the week', list(takenOut)),
    ...section(depth + 1, 'Dropped', list(dropped)),
    // The person's own headings are nested below the heading they belong to.
    ...(review === null ? [] : answerBlocks(review, point, depth + 1, nestMarkdown)),
  ];
}

function figuresOf({ facts, review, movement }: WeekRecord): string[] {
  const hours = hoursLine(facts);
  return [
    `Planned and done: ${goalsLine(facts)}`,
    ...(hours === null ? [] : [`Time: ${hours}`]),
    ...(movement === null ? [] : [arrivalItem(movement)]),
    ...(review === null ? [] : feelingItems(review)),
  ];
}

/** `Likely arrival: 12 Apr – 9 Aug 2027, around 28 May 2027; 6 days earlier in this week (pace 13 days earlier, time 7 days later)` */
function arrivalItem({ now, since }: WeekMovement): string {
  const range = rangeLine(now);
  if (!hasWorkAhead(now)) return range;
  const pace = now.basis === 'prior' ? ', at the guide’s pace' : '';
  const arrival = `Likely arrival: ${range}, around ${formatDay(now.range.p50)}${pace}`;
  if (since === null) return arrival;
  const { days, parts } = since.movement;
  const causes = CAUSES.filter((cause) => parts[cause] !== 0).map(
    (cause) => `${cause} ${shiftWords(parts[cause])}`,
  );
  const why = causes.length < 2 ? causes.map((cause) => cause.split(' ')[0]) : causes;
  const because = why.length === 0 ? '' : ` (${why.join(', ')})`;
  return `${arrival}; ${shiftWords(days)} this week${because}`;
}

function doneItem({ task, day, isGoal }: DoneFact): string {
  const line = `${escapeMarkdown(task.title)} (${formatShortDay(day)}${isGoal ? '' : ', unplanned'})`;
  const links = task.evidence.map((link) => `  - ${markdownLink(linkTitle(link), link.url)}`);
  return [line, ...links].join('\n');
}

const carriedTitle = ({ when }: ReviewFacts): string =>
  when === 'past' ? 'Carried over' : 'Still open';

function carriedItem(fact: CarriedFact): string {
  const words = carriedWords(fact);
  return `${escapeMarkdown(fact.task.title)}${words === null ? '' : ` (${words})`}`;
}
