import type { Estimate } from '../../../shared/domain/estimate/estimate';
import { isBarelyKnown } from '../../../shared/domain/estimate/pace';
import { formatDay, formatSpan } from '../../ui/dates';

const MOST = 0.95;
const LEAST = 0.05;

/** 0 to 1 in words. While work remains nothing is certain: never more than “over 95 %”, never less than “under 5 %”. */
export function formatChance(chance: number, isFinished: boolean): string {
  if (isFinished) return chance === 1 ? 'arrived' : 'not by then';
  if (chance > MOST) return '>95 %';
  if (chance < LEAST) return '<5 %';
  return `${Math.round(chance * 100)} %`;
}

/** The range as one line, with what it rests on. */
export function rangeLine({ basis, range }: Estimate): string {
  if (basis === 'finished') return `Arrived on ${formatDay(range.p50)}`;
  return formatSpan({ first: range.p10, last: range.p90 });
}

/** What the range means, in words. */
export function basisLine({ basis, range, pace }: Estimate): string {
  switch (basis) {
    case 'finished':
      return 'Every task is done or dropped.';
    case 'guide':
      return 'Nothing is done yet: this takes the guide’s pace for all that is open, from today on. Your own pace counts from the first task you finish.';
    case 'pace':
      return [
        `Most likely around ${formatDay(range.p50)}. In 8 of 10 futures you arrive between these days.`,
        ...(isBarelyKnown(pace)
          ? ['With few tasks done they lie far apart, and come closer as you go.']
          : []),
      ].join(' ');
  }
}
