import { useMemo } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { reviewFacts, type ReviewFacts as Facts } from '../../../shared/domain/review/review-facts';
import { weekdayOf } from '../../../shared/domain/calendar/week';
import { useToday } from '../../state/journey';
import { usePast } from '../../state/past';
import { formatShortDay, formatWeekday } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import { DoneList } from './DoneList';
import { UnfinishedGoals } from './UnfinishedGoals';
import classes from './ReviewFacts.module.css';
import { arrivalWords, carriedWords, goalsLine, hoursLine } from './review-words';
import { movementDays, weekMovement } from './week-movement';
import { useSourcesSince } from './week-sources';
import { dropReasonWords } from '../../../shared/words/drop-reason';

/** The facts of the week, before anything the person writes. `week` is its first day. */
export function ReviewFacts({ week }: { readonly week: Day }) {
  const sources = useSourcesSince(week);
  const facts = useMemo(() => sources && reviewFacts(sources, week), [sources, week]);
  if (facts === null) return null;
  return (
    <div className={classes['facts']}>
      <Figures key={week} facts={facts} />
      <Note facts={facts} />
      <DoneList done={facts.done} when={facts.when} />
      <UnfinishedGoals
        title={facts.when === 'past' ? 'Carried to the next week' : 'Still open'}
        goals={facts.carried.map((fact) => ({ ...fact.task, words: carriedWords(fact) }))}
      />
      <UnfinishedGoals
        title="Taken out of the week"
        goals={facts.takenOut.map((task) => ({ ...task, words: null }))}
      />
      <UnfinishedGoals
        title="Dropped"
        goals={facts.dropped.map(({ task, reason }) => ({
          ...task,
          words: dropReasonWords(reason),
        }))}
      />
    </div>
  );
}

function Figures({ facts }: { readonly facts: Facts }) {
  const arrival = useArrival(facts);
  const hours = hoursLine(facts);
  return (
    <dl className={classes['figures']}>
      <div>
        <dt className={textClasses['quiet']}>Planned and done</dt>
        <dd className={classes['figure']}>{goalsLine(facts)}</dd>
      </div>
      {hours !== null && (
        <div>
          <dt className={textClasses['quiet']}>Time</dt>
          <dd className={classes['figure']}>{hours}</dd>
        </div>
      )}
      {arrival !== null && (
        <div className={classes['arrival']}>
          <dt className={textClasses['quiet']}>
            {facts.when === 'past' ? 'Likely arrival after the week' : 'Likely arrival'}
          </dt>
          <dd className={classes['figure']}>{arrival.range}</dd>
          {arrival.explanation !== null && (
            <dd className={`${textClasses['measure']} ${classes['explanation']}`}>
              {arrival.explanation}
            </dd>
          )}
        </div>
      )}
    </dl>
  );
}

/** Null until loaded, and if nothing was known about the plan then. */
function useArrival({ week }: Facts) {
  const today = useToday();
  const days = useMemo(() => movementDays(week, today), [week, today]);
  const past = usePast(days);
  return useMemo(() => {
    if (past === null) return null;
    const movement = weekMovement(days, past[0] ?? null, past[1] ?? null);
    return movement && arrivalWords(movement);
  }, [days, past]);
}

function Note({ facts: { week, when, pausedDays } }: { readonly facts: Facts }) {
  const today = useToday();
  const notes: string[] = [];
  if (pausedDays === 7) notes.push('You paused this week, so nothing was due.');
  else if (pausedDays > 0) notes.push(`Paused for ${pausedDays} of its days.`);
  if (when === 'current' && today < week.last) {
    const last = `${formatWeekday(weekdayOf(week.last))}, ${formatShortDay(week.last)}`;
    notes.push(`The week runs until ${last}. What you do by then is added here.`);
  }
  if (notes.length === 0) return null;
  return <p className={textClasses['quiet']}>{notes.join(' ')}</p>;
}
