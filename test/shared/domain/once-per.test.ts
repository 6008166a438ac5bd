import { describe, expect, it } from 'vitest';
import { oncePer } from '../../../shared/domain/once-per';

describe('oncePer', () => {
  it('builds once for the same object, and again for an equal one', () => {
    let count = 0;
    const lengthOf = oncePer((list: readonly number[]) => {
      count += 1;
      return list.length;
    });
    const list = [1, 2];
    expect([lengthOf(list), lengthOf(list), count]).toEqual([2, 2, 1]);
    expect([lengthOf([1, 2]), count]).toEqual([2, 2]);
  });

  it('also remembers undefined as a result', () => {
    let count = 0;
    const noneOf = oncePer((_list: readonly number[]): undefined => {
      count += 1;
      return undefined;
    });
    const list: readonly number[] = [];
    noneOf(list);
    noneOf(list);
    expect(count).toBe(1);
  });
});
