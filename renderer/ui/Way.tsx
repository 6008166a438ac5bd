import type { ReactNode } from 'react';
import classes from './Way.module.css';

/** A way from top to bottom, with a numbered waymark for each stretch of it. */
export const Way = ({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactNode;
}) => (
  <ol className={classes['way']} aria-label={label}>
    {children}
  </ol>
);

interface StretchProps {
  /** Whether it lies behind. */
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

export const Stretch = ({ isDone = false, children }: StretchProps) => (
  <li className={classes['stretch']} data-done={isDone || undefined}>
    {children}
  </li>
);
