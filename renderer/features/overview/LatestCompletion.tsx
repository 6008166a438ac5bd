import { useMemo } from 'react';
import { Link } from 'wouter';
import { completionsOf } from '../../../shared/domain/history/completion';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { finishLine } from '../../parts/completion/completion-words';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { useLogbook } from '../../state/week-sheets';
import textClasses from '../../ui/text.module.css';
import classes from './Overview.module.css';
import { settingsOf } from '../../state/derived';

/** A phase that was finished this week, or the whole pathway once that is finished. */
export function LatestCompletion() {
  const snapshot = useSnapshot();
  const { spent } = useLogbook();
  const { firstWeekday } = useAppState(settingsOf);
  const thisWeek = startOfWeek(useToday(), firstWeekday);
  const latest = useMemo(() => completionsOf(snapshot, spent).at(-1), [snapshot, spent]);
  if (latest === undefined) return null;
  if (latest.stage !== null && latest.finishedOn < thisWeek) return null;
  return (
    <p className={`${textClasses['quiet']} ${classes['completion']}`}>
      <Link href="/history">{latest.stage?.phase.title ?? 'The whole plan'}</Link> ·{' '}
      {finishLine(latest)}
    </p>
  );
}
