import type { ReactNode } from 'react';
import classes from './Legend.module.css';

interface Props {
  readonly children: ReactNode;
}

/** Only visual: the accessible name of each mark has its figures. */
export const Legend = ({ children }: Props) => (
  <div className={classes['legend']} aria-hidden>
    {children}
  </div>
);

/** Samples and their labels. */
export const LegendEntry = ({ children }: Props) => (
  <span className={classes['entry']}>{children}</span>
);
