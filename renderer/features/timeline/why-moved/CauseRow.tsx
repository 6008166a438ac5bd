import type { TaskFact } from '../../../../shared/domain/estimate/facts';
import type { Cause, Movement } from '../../../../shared/domain/estimate/movement';
import { capitalize } from '../../../../shared/words/capitalize';
import { causeWords, shiftWords } from '../../../parts/estimate/movement-words';
import type { PlanChanges } from '../../../parts/estimate/plan-changes';
import textClasses from '../../../ui/text.module.css';
import classes from './WhyMoved.module.css';

interface Props {
  readonly cause: Cause;
  readonly movement: Movement;
  readonly changes: PlanChanges;
  /** Days of the longest bar. */
  readonly most: number;
}

/** A cause, with what happened and how far it moved the median. */
export function CauseRow({ cause, movement, changes, most }: Props) {
  const days = movement.parts[cause];
  const { shown, more } = firstNames(tasksFor(cause, changes));
  return (
    <li className={classes['cause']}>
      <span className={classes['name']}>{capitalize(cause)}</span>
      <div className={classes['words']}>
        <p>{causeWords(cause, changes) ?? UNNAMED[cause]}</p>
        {shown.length > 0 && (
          <ul className={`${textClasses['quiet']} ${classes['names']}`}>
            {shown.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
            {more > 0 && <li>and {more} more</li>}
          </ul>
        )}
      </div>
      <ShiftBar days={days} most={most} />
      <span className={classes['figure']}>{shiftWords(days)}</span>
    </li>
  );
}

/** For causes that the facts of the two days do not separate. */
const UNNAMED: Readonly<Record<Cause, string>> = {
  time: 'Time passed',
  silence: 'No task was finished',
  pace: 'Completion dates changed',
  scope: 'The amount of work changed',
  pauses: 'Pauses changed',
};

function tasksFor(cause: Cause, { finished, reopened, dropped, added }: PlanChanges): TaskFact[] {
  if (cause === 'pace') return [...finished, ...reopened];
  if (cause === 'scope') return [...dropped, ...added];
  return [];
}

const MOST_NAMES = 3;

const firstNames = (tasks: readonly TaskFact[]) => ({
  shown: tasks.slice(0, MOST_NAMES),
  more: Math.max(0, tasks.length - MOST_NAMES),
});

/** All causes combined. */
export const SumRow = ({ days, most }: { readonly days: number; readonly most: number }) => (
  <li className={`${classes['cause']} ${classes['sum']}`}>
    <span className={classes['name']}>Together</span>
    <ShiftBar days={days} most={most} />
    <span className={classes['figure']}>{shiftWords(days)}</span>
  </li>
);

/** In percent of the width: no change is in the middle, and the largest shift takes half. */
const MIDDLE = 50;
const TIP = 6;

/** Extends left for earlier or right for later, with a tip in that direction. */
function ShiftBar({ days, most }: { readonly days: number; readonly most: number }) {
  const width = (Math.min(1, Math.abs(days) / most) * 96) / 2;
  return (
    <span className={classes['bar']} aria-hidden>
      {days !== 0 && (
        <span
          className={classes['shift']}
          data-direction={days < 0 ? 'earlier' : 'later'}
          style={{
            [days < 0 ? 'right' : 'left']: `${MIDDLE}%`,
            width: `max(${TIP}px, ${width}%)`,
          }}
        />
      )}
    </span>
  );
}
