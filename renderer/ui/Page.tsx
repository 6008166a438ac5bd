import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

interface Props {
  readonly title: string;
  /** The window's title, if it differs from the heading. */
  readonly name?: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** Right of the heading, or below it if there is no room. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

let isFirstPage = true;

/** A view. Its heading takes the focus when the view opens, so that screen readers announce it. */
export function Page({ title, name = title, above, below, beside, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${name} · Waymark`;
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
    window.scrollTo(0, 0);
  }, [name]);
  return (
    <>
      <header className={classes['header']} data-beside={beside !== undefined || undefined}>
        <div className={classes['heading']}>
          {above}
          <h1 ref={heading} tabIndex={-1} title={beside === undefined ? undefined : title}>
            {title}
          </h1>
          {below}
        </div>
        {beside}
      </header>
      {children}
    </>
  );
}
