import type { ReactNode } from 'react';
import classes from './Guide.module.css';

/** A chapter of the guide. */
export const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section aria-label={title} className={classes['section']}>
    <h2>{title}</h2>
    {children}
  </section>
);
