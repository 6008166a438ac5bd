import type { ReactNode } from 'react';
import classes from './Readout.module.css';

interface Props {
  /** What the mark that is pointed at or focused says. */
  readonly text: string;
  /** The legend. */
  readonly children?: ReactNode;
}

/** The line below a chart. It is not live: a screen reader has just read the mark itself. */
export const Readout = ({ text, children }: Props) => (
  <div className={classes['readout']}>
    <p className={classes['text']}>{text}</p>
    {children}
  </div>
);
