import { addDays, type Day } from '../calendar/day';
import type { ItemId } from '../plan/pathway';
import type { Settings } from '../settings';
import { addWeeks, DAYS_PER_WEEK, renameWeek, startOfWeek, type Weekday } from '../calendar/week';

/** Energy and confidence, from 1 (low) to 5 (high). */
export const SCALE = [1, 2, 3, 4, 5] as const;
export type ScalePoint = (typeof SCALE)[number];

/**
 * What the person wrote when looking back on a week. Figures are computed from the week itself and never stored here.
 */
export interface Review {
  /** First day of the week. Reviews are stored under a fixed first weekday: use `reviewOf` to look one up. */
  readonly week: Day;
  /** Markdown, like the other answers; each may be empty. */
  readonly wentWell: string;
  readonly inTheWay: string;
  readonly learned: string;
  readonly energy: ScalePoint | null;
  readonly confidence: ScalePoint | null;
  /** The point of the pathway's reality check that the person reflected on. */
  readonly pointId: ItemId | null;
  readonly reflection: string;
  /** Null while it is being written. */
  readonly finishedOn: Day | null;
}

/**
 * Reviews are stored under the week names of this fixed first weekday, whichever the person chose: if each were stored
 * under the first weekday of its time, two of them could end up in the same week under a third.
 */
export const KEPT_UNDER: Weekday = 1;

export const emptyReview = (week: Day): Review => ({
  week,
  wentWell: '',
  inTheWay: '',
  learned: '',
  energy: null,
  confidence: null,
  pointId: null,
  reflection: '',
  finishedOn: null,
});

/** The review of the week with that first day, under any first weekday; null if there is none. */
export function reviewOf(
  reviews: readonly Review[],
  week: Day,
  firstWeekday: Weekday,
): Review | null {
  const found = reviews.find((review) => renameWeek(review.week, firstWeekday) === week);
  return found === undefined ? null : { ...found, week, finishedOn: finishedIn(found, week) };
}

/**
 * The day the week's review was finished; null if it is unfinished, or was finished before the week began: under
 * another first weekday most of its days belonged to the week before.
 */
export const finishedIn = ({ finishedOn }: Pick<Review, 'finishedOn'>, week: Day): Day | null =>
  finishedOn !== null && finishedOn < week ? null : finishedOn;

const ANSWERS = ['wentWell', 'inTheWay', 'learned', 'reflection'] as const;
const FIGURES = ['energy', 'confidence', 'pointId', 'finishedOn'] as const;

export const isSameReview = (one: Review, other: Review): boolean =>
  [...ANSWERS, ...FIGURES].every((field) => one[field] === other[field]);

/** Days of a week that must have passed before it can be reviewed. */
const EARLIEST = 3;

/**
 * The day a week's review is due: the chosen weekday, at the earliest the middle of the week and at the latest the
 * third day of the next. It is the same weekday every week, however late the last review was.
 */
export const reviewDay = (week: Day, reviewWeekday: Weekday): Day =>
  startOfWeek(addDays(week, EARLIEST + DAYS_PER_WEEK - 1), reviewWeekday);

/** The week whose review is due: the latest whose review day has come; null before the plan's first. */
export function weekToReview(
  today: Day,
  startDay: Day,
  { firstWeekday, reviewWeekday }: Pick<Settings, 'firstWeekday' | 'reviewWeekday'>,
): Day | null {
  const thisWeek = startOfWeek(today, firstWeekday);
  const due = [0, -1, -2]
    .map((count) => addWeeks(thisWeek, count))
    .find((week) => reviewDay(week, reviewWeekday) <= today);
  return due === undefined || due < startOfWeek(startDay, firstWeekday) ? null : due;
}
