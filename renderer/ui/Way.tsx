import type { ReactNode } from 'react';
import classes from './Way.module.css';

/** A vertical path with a numbered waymark for each stretch. */
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
  /** Whether it is behind the person. */
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

export const Stretch = ({ isDone = false, children }: StretchProps) => (
  <li className={classes['stretch']} data-done={isDone || undefined}>
    {children}
  </li>
);
