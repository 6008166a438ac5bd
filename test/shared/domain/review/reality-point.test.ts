import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { pointToPropose, realityPointsOf } from '../../../../shared/domain/review/reality-point';

const points = realityPointsOf({
  love: [{ id: 'a', text: 'A' }],
  miss: [{ id: 'b', text: 'B' }],
  challenges: [{ id: 'c', text: 'C' }],
});

const taken = (week: string, pointId: string | null) => ({ week: parseDay(week), pointId });

describe('the points of a reality check', () => {
  it('are in the pathway’s order, each with its kind', () => {
    expect(points.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'love'],
      ['b', 'miss'],
      ['c', 'challenges'],
    ]);
  });
});

describe('the proposed point', () => {
  it('is the first that no review has used', () => {
    expect(pointToPropose(points, [])?.id).toBe('a');
    expect(pointToPropose(points, [taken('2026-01-05', 'a'), taken('2026-01-12', null)])?.id).toBe(
      'b',
    );
    expect(pointToPropose(points, [taken('2026-01-05', 'b')])?.id).toBe('a');
  });

  it('is the least recently used once all were, in any order of reviews', () => {
    const reviews = [
      taken('2026-01-26', 'b'),
      taken('2026-01-05', 'b'),
      taken('2026-01-19', 'c'),
      taken('2026-01-12', 'a'),
      taken('2026-02-02', 'a'),
    ];
    expect(pointToPropose(points, reviews)?.id).toBe('c');
    expect(pointToPropose(points, reviews.toReversed())?.id).toBe('c');
  });

  it('ignores unknown points, and is null if the pathway has none', () => {
    expect(pointToPropose(points, [taken('2026-01-05', 'gone')])?.id).toBe('a');
    expect(pointToPropose([], [taken('2026-01-05', 'a')])).toBeNull();
  });
});
