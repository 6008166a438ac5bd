import { expect, it } from 'vitest';
import { daysOf } from '../../../../../renderer/features/history/log/log-days';
import { parseDay } from '../../../../../shared/domain/calendar/day';
import type { LogLine } from '../../../../../shared/domain/history/history';

const lineOn = (day: string, number: number): LogLine => ({
  by: 'hand',
  assistant: null,
  number,
  id: `id-${number}`,
  day: parseDay(day),
  entry: { kind: 'task.noted', taskId: 't', title: 'Read' },
});

it('groups lines by day in order, repeating a day if the clock was set back in between', () => {
  const lines = ['2026-01-06', '2026-01-06', '2026-01-05', '2026-01-06'].map((day, index) =>
    lineOn(day, 9 - index),
  );
  expect(daysOf(lines).map(({ day, lines: own }) => [day, own.map((line) => line.number)])).toEqual(
    [
      ['2026-01-06', [9, 8]],
      ['2026-01-05', [7]],
      ['2026-01-06', [6]],
    ],
  );
  expect(daysOf([])).toEqual([]);
});
