import type { ReactNode } from 'react';
import classes from './Legend.module.css';

interface Props {
  readonly children: ReactNode;
}

/** For the eye alone: each mark of a chart says its own figures. */
export const Legend = ({ children }: Props) => (
  <div className={classes['legend']} aria-hidden>
    {children}
  </div>
);

/** Samples and their words. */
export const LegendEntry = ({ children }: Props) => (
  <span className={classes['entry']}>{children}</span>
);
