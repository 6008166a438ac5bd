import { METHOD } from '../../../../shared/domain/estimate/estimate';
import {
  type PhaseRecord,
  PROMISED_SHARE,
  type TrackRecord,
} from '../../../../shared/domain/estimate/track-record';
import { formatDay } from '../../../ui/dates';
import { formatPercent } from '../../../../shared/words/numbers';

/** With fewer ranges nothing can be said about how good they were. */
const FEWEST_TO_JUDGE = 10;

/** How many of the ranges were right, and whether that is enough to judge by. */
export function trackLine({ phases }: TrackRecord): string {
  const total = sumOf(phases, ({ total }) => total);
  const hits = sumOf(phases, ({ hits }) => hits);
  if (total === 0) {
    return 'No phase with earlier ranges is finished yet. Once one is, its ranges are held against its day here.';
  }
  const ranges = total === 1 ? 'the 1 weekly range' : `${total} weekly ranges`;
  const held = `Of ${ranges} for finished phases, ${hits} held the true day`;
  return total < FEWEST_TO_JUDGE
    ? `${held}: too few to judge.`
    : `${held} (${formatPercent(PROMISED_SHARE)} is what they promise).`;
}

const sumOf = (phases: readonly PhaseRecord[], amount: (phase: PhaseRecord) => number): number =>
  phases.reduce((sum, phase) => sum + amount(phase), 0);

/** `6 of 7 ranges held the day, the median was mostly 9 days off` */
export function phaseLine({ hits, total, medianMissDays }: PhaseRecord): string {
  if (medianMissDays === null) return 'finished before the first range was kept';
  const ranges = `${hits} of ${total} ${total === 1 ? 'range' : 'ranges'} held the day`;
  const days = medianMissDays === 1 ? '1 day' : `${medianMissDays} days`;
  return `${ranges}, the median was typically ${days} off`;
}

/** Past ranges are made anew, so that they can be compared: what an older Waymark showed then may have been another. */
export const METHOD_LINE = `All of them are computed by method ${METHOD} of the estimate, whatever the version you had then.`;

export const TRACK_HEAD = [
  'Week’s end',
  '10% of futures by',
  'Half by',
  '80% by',
  '90% by',
] as const;

export const trackRows = ({ rows }: TrackRecord): string[][] =>
  rows.map(({ day, p10, p50, p80, p90 }) =>
    [day, p10, p50, p80, p90].map((each) => formatDay(each)),
  );
