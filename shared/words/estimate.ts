import { type Basis, type Estimate, hasWorkAhead, type Silence } from '../domain/estimate/estimate';
import { isBarelyKnown } from '../domain/estimate/pace';
import type { DateWords } from './dates';

type Dates = Pick<DateWords, 'day' | 'span'>;

const MOST = 0.95;
const LEAST = 0.05;

/**
 * A probability from 0 to 1 in words. Nothing is certain while work remains: at most “over 95 %”, at least “under 5 %”.
 */
export function formatChance(chance: number, isFinished: boolean): string {
  if (isFinished) return chance === 1 ? 'arrived' : 'not by then';
  if (chance > MOST) return '>95%';
  if (chance < LEAST) return '<5%';
  return `${Math.round(chance * 100)}%`;
}

/** The range in one line, with what it is based on. */
export function rangeLine({ basis, range }: Estimate, dates: Dates): string {
  if (basis === 'empty') return 'Not yet known';
  if (basis === 'finished') return `Arrived on ${dates.day(range.p50)}`;
  return dates.span({ first: range.p10, last: range.p90 });
}

/** The median as one sentence. */
export function likelyLine({ basis, range }: Estimate, dates: Pick<Dates, 'day'>): string {
  if (basis === 'empty') return 'Add tasks to the roadmap to see when you are likely to arrive.';
  if (basis === 'finished') return 'Every task is done or dropped.';
  const pace = basis === 'prior' ? ', at the guide’s pace' : '';
  return `Most likely around ${dates.day(range.p50)}${pace}.`;
}

/** What the range means, in words. */
export function basisLine(estimate: Estimate, dates: Dates): string {
  const { basis, pace, silence } = estimate;
  const likely = likelyLine(estimate, dates);
  if (!hasWorkAhead(estimate)) return likely;
  const sentences = [
    likely,
    basis === 'prior'
      ? 'You have an 80% chance of arriving between these dates. They are far apart until finished tasks show your own pace.'
      : 'You have an 80% chance of arriving between these dates.',
  ];
  if (basis === 'pace' && isBarelyKnown(pace)) {
    sentences.push('With few tasks done they are far apart; they move closer together as you go.');
  }
  if (silence.isLate) sentences.push(silenceLine(silence, basis));
  return sentences.join(' ');
}

/** The effect of days without a finished task. */
function silenceLine({ days }: Silence, basis: Basis): string {
  const whose = basis === 'prior' ? 'the guide’s' : 'your';
  return `No task has been finished for ${days} days, longer than one takes at ${whose} pace, so each further day moves this later.`;
}
