import type { Day } from '../../../../shared/domain/calendar/day';
import type { LogLine } from '../../../../shared/domain/history/history';

/** Consecutive lines written on the same day. */
export interface LogDayLines {
  readonly day: Day;
  readonly lines: readonly LogLine[];
}

/** In the order of the lines. A day appears twice if the clock was set back in between. */
export function daysOf(lines: readonly LogLine[]): LogDayLines[] {
  const days: { readonly day: Day; readonly lines: LogLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.day === line.day) last.lines.push(line);
    else days.push({ day: line.day, lines: [line] });
  }
  return days;
}
