import type { ReactNode } from 'react';
import { chapterId } from './chapter-id';
import classes from './Guide.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** A chapter of the guide. */
export const Section = ({ title, children }: Props) => (
  <section aria-labelledby={chapterId(title)} className={classes['section']}>
    <h2 id={chapterId(title)}>{title}</h2>
    {children}
  </section>
);
