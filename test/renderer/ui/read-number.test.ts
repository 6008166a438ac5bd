import { describe, expect, it } from 'vitest';
import { isUnfinished, readNumber } from '../../../renderer/ui/read-number';

describe('a number as it is typed', () => {
  it.each([
    ['7.5', 7.5],
    ['7,5', 7.5],
    ['７．５', 7.5],
    ['７，５', 7.5],
    ['٧٫٥', 7.5],
    ['७.५', 7.5],
    [' 12 ', 12],
    ['1 2', 12],
    ['7.', 7],
    ['.5', 0.5],
    ['-3', -3],
    ['0', 0],
  ])('%s is %d', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it.each(['', ' ', '.', ',', '-', '7.5.1', '1e3', '0x10', 'seven', '7h', '½', '∞', 'NaN'])(
    '“%s” is not a number',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );

  it('can still become one while it is only a prefix of a number', () => {
    expect(['', '7', '7.', '7,', '-', '７', '.'].map(isUnfinished)).not.toContain(false);
    expect(['7h', 'x', '7..', '1e'].map(isUnfinished)).not.toContain(true);
  });
});
