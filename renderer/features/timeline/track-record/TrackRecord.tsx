import { useMemo } from 'react';
import { addDays, type Day } from '../../../../shared/domain/calendar/day';
import {
  type TrackRecord as Kept,
  trackRecordOf,
  weekEndsSince,
} from '../../../../shared/domain/estimate/track-record';
import { weekAround } from '../../../../shared/domain/calendar/week';
import { useAppState } from '../../../state/context';
import { useEstimate, useFacts } from '../../../state/estimate';
import { usePast } from '../../../state/past';
import { useSnapshot, useToday } from '../../../state/journey';
import { ChartFrame } from '../../../ui/charts/ChartFrame';
import { formatDay } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import { TrackChart } from './TrackChart';
import classes from './TrackRecord.module.css';
import { METHOD_LINE, phaseLine, TRACK_HEAD, trackLine, trackRows } from './track-words';
import { settingsOf } from '../../../state/derived';

const TITLE = 'Track record';

/** Past estimates of this plan compared with what happened. */
export function TrackRecord() {
  const { days, record } = useTrackRecord();
  const estimate = useEstimate();
  if (record === null && days.length > 0) return null;
  if (record === null || record.rows.length === 0) return <Empty />;
  return (
    <ChartFrame
      title={TITLE}
      description={`${trackLine(record)} Each row is the end of a week, with the range for the whole plan given what was known then, and its most likely date. ${METHOD_LINE}`}
      table={{ head: TRACK_HEAD, rows: trackRows(record) }}
    >
      <TrackChart
        rows={record.rows}
        truth={estimate.range.p50}
        isFinished={estimate.basis === 'finished'}
      />
      <Phases record={record} />
    </ChartFrame>
  );
}

const MOST_WEEKS = 52;

/** The record is null until the past is loaded. */
function useTrackRecord(): { days: readonly Day[]; record: Kept | null } {
  const facts = useFacts();
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const days = useMemo(
    () => weekEndsSince(facts.startDay, today, firstWeekday).slice(-MOST_WEEKS),
    [facts.startDay, today, firstWeekday],
  );
  const past = usePast(days);
  const record = useMemo(() => {
    if (past === null) return null;
    const known = days.flatMap((day, index) => {
      const then = past[index] ?? null;
      return then === null ? [] : [{ day, facts: then }];
    });
    return trackRecordOf(known, facts, today);
  }, [days, past, facts, today]);
  return { days, record };
}

/** There is no estimate to compare before the first week is over. */
function Empty() {
  const { plan } = useSnapshot();
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const from = plan.startDay > today ? plan.startDay : today;
  const weekEnd = weekAround(from, firstWeekday).last;
  return (
    <section className={classes['section']} aria-labelledby="track-record-heading">
      <h2 id="track-record-heading">{TITLE}</h2>
      <p className={textClasses['explanation']}>
        At the end of each week, Waymark records its range, so that you can compare it with what
        happens. The first row appears on {formatDay(addDays(weekEnd, 1))}.
      </p>
    </section>
  );
}

/** How the ranges of each finished phase turned out. */
const Phases = ({ record: { phases } }: { readonly record: Kept }) =>
  phases.length > 0 && (
    <ul className={classes['phases']}>
      {phases.map((phase) => (
        <li key={phase.id}>
          <span className={classes['phase']}>{phase.title}</span>{' '}
          <span className={textClasses['explanation']}>
            finished on {formatDay(phase.finishedOn)}: {phaseLine(phase)}
          </span>
        </li>
      ))}
    </ul>
  );
