import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LogLine } from '../../../../shared/domain/history/history';
import { daysOf } from './log-days';
import classes from './Log.module.css';
import { LogDay } from './LogDay';

interface Props {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** Null if there are no more. */
  readonly onMore: (() => void) | null;
}

/** The lines grouped by day. */
export function LogDays({ lines, onMore }: Props) {
  const days = useRef<HTMLDivElement>(null);
  const shown = useRef<number | null>(null);
  const { length } = lines;
  const hasMore = onMore !== null;
  // The button disappears with the last page, so the first new line takes the focus.
  useEffect(() => {
    if (shown.current === null || shown.current === length) return;
    const first = days.current?.querySelectorAll<HTMLElement>('[data-line]')[shown.current];
    shown.current = null;
    if (!hasMore) first?.focus();
  }, [length, hasMore]);
  const showMore = (): void => {
    shown.current = length;
    onMore?.();
  };
  return (
    <>
      <div ref={days} className={classes['days']}>
        {daysOf(lines).map((day) => (
          <LogDay key={day.lines[0]?.number} {...day} />
        ))}
      </div>
      {hasMore && (
        <Button className={classes['more'] ?? ''} variant="subtle" onClick={showMore}>
          Show more
        </Button>
      )}
    </>
  );
}
