import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, parseDay } from '../../../../shared/domain/calendar/day';
import { factsAsOfDays } from '../../../../shared/domain/estimate/past';
import { anyHistory } from '../../../support/arbitraries/any-history';
import { plainFactsAsOf } from '../../../support/builders/plain-past';

it('says of any days, in any order, what each alone says when the history is told again', () => {
  fc.assert(
    fc.property(
      anyHistory(40),
      fc.array(fc.integer({ min: -5, max: 60 }), { maxLength: 12 }),
      ({ snapshot, history }, offsets) => {
        const days = [
          ...offsets.map((offset) => addDays(parseDay('2026-01-05'), offset)),
          ...history.map(({ day }) => day),
        ];
        expect(factsAsOfDays(snapshot, history, days)).toEqual(
          days.map((day) => plainFactsAsOf(snapshot, history, day)),
        );
      },
    ),
    { numRuns: 300 },
  );
});
