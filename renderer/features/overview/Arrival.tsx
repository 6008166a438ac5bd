import { Link } from 'wouter';
import { basisLine, rangeLine } from '../../parts/estimate/estimate-words';
import { movementLine } from '../../parts/estimate/movement-words';
import { lookBackDay, useEstimate, useMovement } from '../../state/estimate';
import { useToday } from '../../state/journey';
import textClasses from '../../ui/text.module.css';
import classes from './Overview.module.css';

/** The likely arrival: the estimate's range, what it rests on, and how it moved. */
export function Arrival() {
  const estimate = useEstimate();
  return (
    <section aria-labelledby="arrival-heading">
      <h2 id="arrival-heading" className={classes['arrivalHeading']}>
        <Link href="/timeline" className={classes['quietLink']}>
          Arrival
        </Link>
      </h2>
      <p className={classes['range']}>{rangeLine(estimate)}</p>
      <p className={textClasses['quiet']}>
        {basisLine(estimate)} {estimate.basis === 'pace' && <Moved />}
      </p>
    </section>
  );
}

function Moved() {
  const movement = useMovement(lookBackDay(useToday()));
  return movement === null ? null : movementLine(movement);
}
