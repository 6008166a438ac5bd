import type { ReactNode } from 'react';
import classes from './Figure.module.css';
import textClasses from './text.module.css';

interface Props {
  readonly name: string;
  readonly value: string;
  readonly colour?: 'estimate';
  /** What it is based on. */
  readonly children: ReactNode;
}

/** A value with its own heading and a few words below it. */
export const Figure = ({ name, value, colour, children }: Props) => (
  <div>
    <h2 className={`${textClasses['quiet']} ${classes['name']}`}>{name}</h2>
    <p className={classes['value']} data-colour={colour}>
      {value}
    </p>
    <div className={`${textClasses['quiet']} ${classes['notes']}`}>{children}</div>
  </div>
);
