import { Fragment } from 'react';
import classes from './FactLine.module.css';

interface Props {
  /** In order, each different; what is empty or missing is left out. */
  readonly facts: readonly (string | false | null | undefined)[];
}

/** Short facts about one thing, in a line. No line ends in a dot: where there is little room, they have space between them. */
export const FactLine = ({ facts }: Props) => (
  <span className={classes['facts']}>
    {facts.filter(Boolean).map((fact, index) => (
      <Fragment key={String(fact)}>
        {index > 0 && <span className={classes['dot']}> · </span>}
        <span>{fact}</span>
      </Fragment>
    ))}
  </span>
);
