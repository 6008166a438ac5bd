import type { Day } from '../../../shared/domain/calendar/day';
import { type Quarter, weeksOfQuarter } from '../../../shared/domain/calendar/quarter';
import { realityPointsOf } from '../../../shared/domain/review/reality-point';
import { reviewOf } from '../../../shared/domain/review/review';
import { isEventful, reviewFacts } from '../../../shared/domain/review/review-facts';
import { startOfWeek, weekAround } from '../../../shared/domain/calendar/week';
import { settingsOf, snapshotOf } from '../../state/derived';
import type { AppStore } from '../../state/store';
import { download } from '../../ui/download';
import type { WeekRecord } from './review-markdown';
import { movementDays, weekMovement } from './week-movement';
import { readSourcesSince } from './week-sources';

/** Saves one week as a file. If it cannot be read, a toast says so. */
export async function saveWeekFile(store: AppStore, week: Day): Promise<void> {
  const [record] = (await readRecords(store, [week])) ?? [];
  if (record === undefined) return;
  await saveFile(store, async () => {
    const { weekFileName, weekMarkdown } = await import('./review-markdown');
    return { name: weekFileName(record), text: weekMarkdown(record) };
  });
}

/**
 * The quarter's weeks that have begun and in which anything happened or a review was written; null if they cannot be
 * read, in which case a toast says so.
 */
export async function readQuarter(store: AppStore, quarter: Quarter): Promise<WeekRecord[] | null> {
  const { expectToday } = store.getState();
  const snapshot = snapshotOf(store.getState());
  if (snapshot === null) return null;
  const { firstWeekday } = settingsOf(store.getState());
  const from = startOfWeek(snapshot.plan.startDay, firstWeekday);
  const weeks = weeksOfQuarter(quarter, firstWeekday);
  const begun = weeks.filter((week) => week >= from && week <= expectToday());
  const records = await readRecords(store, begun);
  if (records === null) return null;
  return records.filter(({ facts, review }) => isEventful(facts) || review !== null);
}

/** Saves the quarter's weeks as one file. */
export async function saveQuarterFile(store: AppStore, quarter: Quarter): Promise<void> {
  const records = await readQuarter(store, quarter);
  if (records === null) return;
  await saveFile(store, async () => {
    const { quarterFileName, quarterMarkdown } = await import('./review-markdown');
    return { name: quarterFileName(quarter), text: quarterMarkdown(quarter, records) };
  });
}

type NewFile = { readonly name: string; readonly text: string };

/** Reports a failure; nothing incomplete is saved. */
async function saveFile({ getState }: AppStore, make: () => Promise<NewFile>): Promise<void> {
  try {
    const { name, text } = await make();
    download(name, text);
  } catch (error) {
    console.error(error);
    const text =
      'This could not be written as Markdown. Nothing was saved, and your review is unchanged.';
    getState().showToast({ kind: 'error', text, stepId: null });
  }
}

/** The weeks in order, with everything about them; null if that cannot be read. */
async function readRecords(store: AppStore, weeks: readonly Day[]): Promise<WeekRecord[] | null> {
  const [first] = weeks;
  if (first === undefined) return [];
  const sources = await readSourcesSince(store, first);
  if (sources === null) return null;
  const { logbook, firstWeekday, today } = sources;
  const days = weeks.map((week) => movementDays(weekAround(week, firstWeekday), today));
  const past = await store.getState().readPast(days.flat());
  const guide = await store.getState().loadGuide();
  if (past === null || guide === null) return null;
  const points = realityPointsOf(guide.realityCheck);
  return weeks.map((week, index) => {
    const review = reviewOf(logbook.reviews, week, firstWeekday);
    const [before, after] = [past[index * 2] ?? null, past[index * 2 + 1] ?? null];
    const [dayBefore = week, dayAfter = week] = days[index] ?? [];
    return {
      facts: reviewFacts(sources, week),
      review,
      point: points.find(({ id }) => id === review?.pointId)?.text ?? null,
      movement: weekMovement([dayBefore, dayAfter], before, after),
    };
  });
}
