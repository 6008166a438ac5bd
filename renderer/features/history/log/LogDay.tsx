import { memo } from 'react';
import type { LogLine } from '../../../../shared/domain/history/history';
import { formatLongDay } from '../../../ui/dates';
import type { LogDayLines } from './log-days';
import classes from './Log.module.css';
import { LogEntry } from './LogEntry';

/** Estimated height in pixels until a day is first rendered. */
const HEADING_HEIGHT = 44;
const LINE_HEIGHT = 31;

/** Rendered only near the viewport, so that a long log stays fast. */
export const LogDay = memo(
  ({ day, lines }: LogDayLines) => (
    <section
      className={classes['day']}
      style={{ containIntrinsicBlockSize: `auto ${HEADING_HEIGHT + lines.length * LINE_HEIGHT}px` }}
    >
      <h2 className={classes['heading']}>
        <time dateTime={day}>{formatLongDay(day)}</time>
      </h2>
      <ul>
        {lines.map((line) => (
          <LogEntry key={line.id} line={line} />
        ))}
      </ul>
    </section>
  ),
  (one, other) => isSameDay(one.lines, other.lines),
);

/** Entries never change, so lines with the same numbers are identical. */
const isSameDay = (one: readonly LogLine[], other: readonly LogLine[]): boolean =>
  one.length === other.length && one.every(({ number }, index) => number === other[index]?.number);
