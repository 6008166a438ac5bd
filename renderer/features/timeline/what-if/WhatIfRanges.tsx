import { type Day, daysBetween } from '../../../../shared/domain/calendar/day';
import type { ArrivalRange, Estimate } from '../../../../shared/domain/estimate/estimate';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay, formatSpan } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import classes from './WhatIf.module.css';

interface Props {
  readonly now: Estimate;
  /** Null while no change is being considered. */
  readonly then: Estimate | null;
}

/** The current range and the one after the changes, one above the other on the same scale. */
export function WhatIfRanges({ now, then }: Props) {
  const today = useToday();
  const target = targetOf(useSnapshot().plan);
  const last = [now.range.p90, then?.range.p90 ?? target, target].toSorted().at(-1) ?? target;
  const days = Math.max(1, daysBetween(today, last));
  const at = (day: Day): number => Math.max(0, daysBetween(today, day) / days) * 100;
  return (
    <div className={classes['ranges']}>
      <Range name="As it stands" range={now.range} at={at} target={target} />
      {then !== null && (
        <>
          <Range name="What if" range={then.range} at={at} target={target} />
          <p role="status">{differenceWords(now.range, then.range)}</p>
        </>
      )}
    </div>
  );
}

interface RangeProps {
  readonly name: string;
  readonly range: ArrivalRange;
  /** The place of a day on the scale, in percent. */
  readonly at: (day: Day) => number;
  readonly target: Day;
}

const Range = ({ name, range, at, target }: RangeProps) => (
  <div>
    <p className={classes['rangeName']}>
      {name} <strong>{formatDay(range.p50)}</strong>{' '}
      <span className={textClasses['quiet']}>
        {formatSpan({ first: range.p10, last: range.p90 })}
      </span>
    </p>
    <div className={classes['scale']} aria-hidden>
      <div
        className={classes['band']}
        style={{ left: `${at(range.p10)}%`, width: `${at(range.p90) - at(range.p10)}%` }}
      />
      <div className={classes['median']} style={{ left: `${at(range.p50)}%` }} />
      <div className={classes['target']} style={{ left: `${at(target)}%` }} title="Target" />
    </div>
  </div>
);

function differenceWords(now: ArrivalRange, then: ArrivalRange): string {
  const days = daysBetween(now.p50, then.p50);
  if (days === 0) return 'Your most likely date would not change.';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `Your most likely date would be ${count} ${days < 0 ? 'earlier' : 'later'}.`;
}
