import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Review.module.css';

interface Props {
  /** Whether the person came here through a button: screen readers then announce the heading. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** Takes the focus when it appears, and scrolls the page to the top. */
export function StepHeading({ takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes['heading']}>
      {children}
    </h2>
  );
}
