import { describe, expect, it } from 'vitest';
import type { HeatmapDay } from '../../../../../renderer/ui/charts/heatmap/heatmap-days';
import { heatmapMove } from '../../../../../renderer/ui/charts/heatmap/moves';

/** 20 weeks from Monday 5 January 2026 on, begun on Wednesday the 7th; today is Thursday 21 May. */
const days: HeatmapDay[] = Array.from({ length: 140 }, (_, index) => {
  const day = new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10);
  const isOutside = day < '2026-01-07' || day > '2026-05-21';
  return { day, value: 0, text: day, isOutside, isPaused: false };
});

const move = (from: string, key: string, ctrlKey = false): string | null =>
  heatmapMove(days, from, { key, ctrlKey });

describe('heatmapMove', () => {
  it('goes by days, from week to week', () => {
    expect(move('2026-03-11', 'ArrowDown')).toBe('2026-03-12');
    expect(move('2026-03-09', 'ArrowUp')).toBe('2026-03-08');
    expect(move('2026-03-15', 'ArrowDown')).toBe('2026-03-16');
  });

  it('goes by weeks', () => {
    expect(move('2026-03-11', 'ArrowLeft')).toBe('2026-03-04');
    expect(move('2026-03-11', 'ArrowRight')).toBe('2026-03-18');
  });

  it('stays if there is no day', () => {
    expect(move('2026-01-07', 'ArrowUp')).toBe('2026-01-07');
    expect(move('2026-01-07', 'ArrowLeft')).toBe('2026-01-07');
    expect(move('2026-05-21', 'ArrowDown')).toBe('2026-05-21');
    expect(move('2026-05-16', 'ArrowRight')).toBe('2026-05-16');
  });

  it('goes to the ends of the row, even if not every week has the day', () => {
    expect(move('2026-03-09', 'Home')).toBe('2026-01-12');
    expect(move('2026-03-11', 'Home')).toBe('2026-01-07');
    expect(move('2026-03-11', 'End')).toBe('2026-05-20');
    expect(move('2026-03-15', 'End')).toBe('2026-05-17');
  });

  it('goes to the ends of the chart', () => {
    expect(move('2026-03-11', 'Home', true)).toBe('2026-01-07');
    expect(move('2026-03-11', 'End', true)).toBe('2026-05-21');
  });

  it('goes by months, to the last day of a shorter one, and no farther than the chart', () => {
    expect(move('2026-03-11', 'PageUp')).toBe('2026-02-11');
    expect(move('2026-03-31', 'PageUp')).toBe('2026-02-28');
    expect(move('2026-03-31', 'PageDown')).toBe('2026-04-30');
    expect(move('2026-01-20', 'PageUp')).toBe('2026-01-07');
    expect(move('2026-05-04', 'PageDown')).toBe('2026-05-21');
  });

  it('leaves other keys alone', () => {
    expect(move('2026-03-11', 'x')).toBeNull();
  });
});
