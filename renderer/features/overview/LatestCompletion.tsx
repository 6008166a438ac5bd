import { useMemo } from 'react';
import { completionsOf } from '../../../shared/domain/plan/completion';
import { startOfWeek } from '../../../shared/domain/calendar/week';
import { CompletionSummary } from '../../parts/completion/CompletionSummary';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { useLogbook } from '../../state/week-sheets';
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
    <section className={classes['completion']} aria-label="Just finished">
      <CompletionSummary completion={latest} headingLevel={2} />
    </section>
  );
}
