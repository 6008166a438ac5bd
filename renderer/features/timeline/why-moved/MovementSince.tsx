import { capitalize } from '../../../../shared/words/capitalize';
import { useMemo } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import { type Estimate, estimateArrival } from '../../../../shared/domain/estimate/estimate';
import {
  type Cause,
  CAUSES,
  explainMovement,
  type KnownFacts,
} from '../../../../shared/domain/estimate/movement';
import { andList, causeWords, movementSentence } from '../../../parts/estimate/movement-words';
import { changesBetween } from '../../../parts/estimate/plan-changes';
import { useEstimate, useFacts } from '../../../state/estimate';
import { usePast } from '../../../state/past';
import { useToday } from '../../../state/journey';
import { formatDay, formatShortDay } from '../../../ui/dates';
import textClasses from '../../../ui/text.module.css';
import { CauseRow, SumRow } from './CauseRow';
import classes from './WhyMoved.module.css';

/** How the median moved since the end of the day. */
export function MovementSince({ day }: { readonly day: Day }) {
  const past = usePast(useMemo(() => [day], [day]));
  const before = past?.[0];
  // Not loaded yet; if loading fails, a toast says so.
  if (before === undefined) return null;
  if (before === null) {
    return (
      <p className={textClasses['explanation']}>
        Waymark did not know this plan yet on {formatShortDay(day)}. Choose a later date.
      </p>
    );
  }
  return <Explained facts={before} day={day} />;
}

/** Compares the facts known on the day with today's. */
function useComparison({ facts: known, day }: KnownFacts) {
  const facts = useFacts();
  const today = useToday();
  return useMemo(() => {
    const before = { facts: known, day };
    const after = { facts, day: today };
    return {
      earlier: estimateArrival(known, day),
      movement: explainMovement(before, after),
      changes: changesBetween(before, after),
    };
  }, [known, day, facts, today]);
}

function Explained({ facts, day }: KnownFacts) {
  const now = useEstimate();
  const { earlier, movement, changes } = useComparison({ facts, day });
  const isQuiet = (cause: Cause): boolean =>
    movement.parts[cause] === 0 && (cause === 'time' || causeWords(cause, changes) === null);
  const quiet = CAUSES.filter(isQuiet);
  const loud = CAUSES.filter((cause) => !isQuiet(cause));
  const shifts = [movement.days, ...Object.values(movement.parts)];
  const most = Math.max(1, ...shifts.map(Math.abs));
  const note = noteOf(earlier, now, day);
  return (
    <>
      <p className={`${textClasses['measure']} ${classes['sentence']}`}>
        {movementSentence(movement, { since: day, from: earlier.range.p50, to: now.range.p50 })}
      </p>
      {note !== null && <p className={textClasses['explanation']}>{note}</p>}
      {loud.length > 0 && (
        <ul className={classes['causes']}>
          {loud.map((cause) => (
            <CauseRow key={cause} cause={cause} movement={movement} changes={changes} most={most} />
          ))}
          {loud.length > 1 && <SumRow days={movement.days} most={most} />}
        </ul>
      )}
      {quiet.length > 0 && (
        <p className={textClasses['quiet']}>{capitalize(andList(quiet))}: no change</p>
      )}
    </>
  );
}

/** What the median was based on, if it was not the person's own pace. */
function noteOf(earlier: Estimate, now: Estimate, day: Day): string | null {
  if (now.basis === 'finished') {
    return `The plan is done: you arrived on ${formatDay(now.range.p50)}.`;
  }
  if (earlier.basis !== 'prior' || now.basis === 'empty') return null;
  return now.basis === 'prior'
    ? 'Nothing is done yet, so both dates follow the guide’s pace. Your own pace counts from the first task you finish.'
    : `On ${formatShortDay(day)} nothing was done yet, so that date followed the guide’s pace.`;
}
