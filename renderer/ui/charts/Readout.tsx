import type { ReactNode } from 'react';
import classes from './Readout.module.css';

interface Props {
  /** The sentence of the hovered or focused mark. */
  readonly text: string;
  /** The legend. */
  readonly children?: ReactNode;
}

/** The line below a chart. Not a live region, because a screen reader has just read the mark itself. */
export const Readout = ({ text, children }: Props) => (
  <div className={classes['readout']}>
    <p className={classes['text']}>{text}</p>
    {children}
  </div>
);
