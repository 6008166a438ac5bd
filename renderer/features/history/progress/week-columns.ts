import { type Availability, capacityOf } from '../../../../shared/domain/weeks/capacity';
import type { WeekTally } from '../../../../shared/domain/history/consistency';
import type { Day } from '../../../../shared/domain/calendar/day';
import { describeMinutes } from '../../../../shared/words/minutes';
import { DAYS_PER_WEEK } from '../../../../shared/domain/calendar/week';
import { goalsLine, hoursLine } from '../../../parts/review/review-words';
import type { Column } from '../../../ui/charts/columns/column';
import { formatDay, formatShortDay } from '../../../ui/dates';
import { formatPercent } from '../../../../shared/words/numbers';

/** How much was done in each week, how much of it was goals, and how many goals were planned. */
export const doneColumns = (weeks: readonly WeekTally[], thisWeek: Day): Column[] =>
  weeks.map((tally) => {
    const { planned, done, extra } = tally;
    return columnOf(tally, thisWeek, {
      value: done + extra,
      part: done,
      mark: planned,
      words: goalsLine({ planned, doneGoals: done, unplanned: extra }),
    });
  });

/** Hours logged in each week, and hours it had. */
export const hoursColumns = (
  weeks: readonly WeekTally[],
  thisWeek: Day,
  available: Availability,
): Column[] =>
  weeks.map((tally) => {
    const { week, minutes } = tally;
    const capacity = capacityOf(week, available);
    return columnOf(tally, thisWeek, {
      value: minutes / 60,
      mark: capacity / 60,
      words: hoursLine({ minutes, capacity }) ?? nothingOf(capacity),
    });
  });

const nothingOf = (capacity: number): string =>
  capacity === 0 ? 'nothing logged' : `nothing logged of ${describeMinutes(capacity)} available`;

interface Amounts extends Pick<Column, 'value' | 'part' | 'mark'> {
  readonly words: string;
}

function columnOf(
  { week, pausedDays }: WeekTally,
  thisWeek: Day,
  { words, ...amounts }: Amounts,
): Column {
  const isCurrent = week === thisWeek;
  const isPause = pausedDays === DAYS_PER_WEEK;
  const name = isCurrent ? 'This week' : `Week of ${formatDay(week)}`;
  return {
    ...amounts,
    key: week,
    name: formatShortDay(week),
    text: `${name}${isPause ? ', paused' : ''}: ${words}`,
    tone: isCurrent ? 'current' : isPause ? 'paused' : 'past',
  };
}

export const DONE_HEAD = ['Week of', 'Goals planned', 'Goals done', 'Unplanned', 'Score'];

/** Latest first. `scores` has the score at the end of each week, 0 to 1. */
export const doneRows = (weeks: readonly WeekTally[], scores: readonly number[]): string[][] =>
  weeks
    .map(({ week, planned, done, extra }, index) => [
      formatDay(week),
      String(planned),
      String(done),
      String(extra),
      formatPercent(scores[index] ?? 0),
    ])
    .toReversed();

export const HOURS_HEAD = ['Week of', 'Logged', 'Available'];

/** Latest first. */
export const hoursRows = (weeks: readonly WeekTally[], available: Availability): string[][] =>
  weeks
    .map(({ week, minutes }) => [
      formatDay(week),
      describeMinutes(minutes),
      describeMinutes(capacityOf(week, available)),
    ])
    .toReversed();
