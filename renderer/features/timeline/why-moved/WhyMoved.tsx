import { useState } from 'react';
import { addDays, type Day, isDay } from '../../../../shared/domain/calendar/day';
import { lookBackDay } from '../../../state/estimate';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay } from '../../../ui/dates';
import { DayField } from '../../../ui/DayField';
import textClasses from '../../../ui/text.module.css';
import { MovementSince } from './MovementSince';
import classes from './WhyMoved.module.css';

/** How the arrival moved since an earlier day, and what moved it. */
export function WhyMoved() {
  const { plan } = useSnapshot();
  const yesterday = addDays(useToday(), -1);
  return (
    <section className={classes['section']} aria-labelledby="why-moved-heading">
      <h2 id="why-moved-heading">Why it moved</h2>
      {yesterday < plan.startDay ? (
        <p className={textClasses['explanation']}>
          From {formatDay(addDays(plan.startDay, 1))}, the day after your start, you can see here
          how the estimate moved, and why.
        </p>
      ) : (
        <Chooser first={plan.startDay} last={yesterday} />
      )}
    </section>
  );
}

/** The last valid choice stays shown while another one is typed. */
function Chooser({ first, last }: { readonly first: Day; readonly last: Day }) {
  const weekAgo = lookBackDay(addDays(last, 1));
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Day | null>(null);
  const isGood = (text: string): text is Day => isDay(text) && first <= text && text <= last;
  const usual = weekAgo < first ? first : weekAgo;
  const day = chosen !== null && isGood(chosen) ? chosen : usual;
  const text = typed ?? day;
  const choose = (next: string): void => {
    setTyped(next);
    if (isGood(next)) setChosen(next);
  };
  return (
    <>
      <div className={classes['field']}>
        <DayField
          label="Since"
          value={text}
          min={first}
          max={last}
          onChange={choose}
          error={
            isGood(text)
              ? undefined
              : `Choose a date from ${formatDay(first)} to ${formatDay(last)}.`
          }
        />
      </div>
      <div className={classes['answer']}>
        <MovementSince key={day} day={day} />
      </div>
    </>
  );
}
