import type { Completion } from '../../../shared/domain/history/completion';
import { describeMinutes } from '../../../shared/words/minutes';
import { DAYS_PER_WEEK } from '../../../shared/domain/calendar/week';
import { formatDay } from '../../ui/dates';
import { formatNumber, formatWeeks } from '../../../shared/words/numbers';

/** `Finished on 31 Oct 2026, after 7.4 weeks (8 planned).` */
export const finishLine = (completion: Completion): string =>
  `Finished on ${formatDay(completion.finishedOn)}, after ${paceWords(completion)}.`;

function paceWords({ weeks, plannedWeeks }: Completion): string {
  const planned = weeks < 1 ? formatWeeks(plannedWeeks) : formatNumber(plannedWeeks);
  const took = weeks < 1 ? formatDays(Math.round(weeks * DAYS_PER_WEEK)) : formatWeeks(weeks);
  return `${took} (${planned} planned)`;
}

const formatDays = (days: number): string => {
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days} days`;
};

/** `6 tasks done, 1 dropped, 24 h logged.` */
export function countLine({ done, dropped, minutes }: Completion): string {
  const clauses = [
    done.length === 1 ? '1 task done' : `${done.length} tasks done`,
    ...(dropped.length > 0 ? [`${dropped.length} dropped`] : []),
    ...(minutes > 0 ? [`${describeMinutes(minutes)} logged`] : []),
  ];
  return `${clauses.join(', ')}.`;
}
