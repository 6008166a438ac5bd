import { Link } from 'wouter';
import type { HistoryOverview } from '../../../../shared/domain/history/history';
import { describeMinutes } from '../../../../shared/words/minutes';
import { useSnapshot } from '../../../state/journey';
import { formatDay } from '../../../ui/dates';
import { formatNumber } from '../../../../shared/words/numbers';
import textClasses from '../../../ui/text.module.css';
import classes from './Progress.module.css';

/** The whole plan so far in a sentence or two; until there is anything to report, what to do. */
export function Total({ total }: Pick<HistoryOverview, 'total'>) {
  const { plan } = useSnapshot();
  const { weeks, kept, minutes } = total;
  if (weeks === 0) {
    return (
      <p className={textClasses['explanation']}>
        Your plan starts on {formatDay(plan.startDay)}. What you do from then on shows up here.
      </p>
    );
  }
  if (kept === 0) {
    return (
      <p className={textClasses['explanation']}>
        Nothing is done yet. Tick off a task on the <Link href="/roadmap">roadmap</Link>, or{' '}
        <Link href="/week">plan this week</Link>: the first thing you finish shows up here.
      </p>
    );
  }
  return (
    <p className={`${textClasses['measure']} ${classes['total']}`}>
      {weeksLine(weeks, kept)}
      {minutes > 0 && ` ${sumWords(minutes)} logged.`}
    </p>
  );
}

/** To the minute below ten hours, otherwise in whole hours. */
const sumWords = (minutes: number): string =>
  minutes < 600 ? describeMinutes(minutes) : `${formatNumber(Math.round(minutes / 60))} h`;

function weeksLine(weeks: number, kept: number): string {
  if (weeks === 1) return 'Your first week, and you have got something done.';
  // Then the streak below is all of them.
  if (kept === weeks) return 'You got something done in every week so far.';
  return `${weeks} weeks, and you got something done in ${kept} of them.`;
}
