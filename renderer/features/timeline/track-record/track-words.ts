import { METHOD } from '../../../../shared/domain/estimate/estimate';
import {
  type PhaseTrack,
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
    return 'There is nothing to compare yet. Once you finish a phase, its earlier ranges are compared here with the actual date.';
  }
  const ranges = total === 1 ? 'weekly range' : 'weekly ranges';
  const held = `${hits} of ${total} ${ranges} for finished phases contained the actual date`;
  return total < FEWEST_TO_JUDGE
    ? `${held}: too few to judge by.`
    : `${held} (they promise ${formatPercent(PROMISED_SHARE)}).`;
}

const sumOf = (phases: readonly PhaseTrack[], amount: (phase: PhaseTrack) => number): number =>
  phases.reduce((sum, phase) => sum + amount(phase), 0);

/** `6 of 7 ranges contained this date; the most likely date was typically 9 days off` */
export function phaseLine({ hits, total, medianMissDays }: PhaseTrack): string {
  if (medianMissDays === null) return 'finished before the first range was recorded';
  const ranges = `${hits} of ${total} ${total === 1 ? 'range' : 'ranges'} contained this date`;
  const days = medianMissDays === 1 ? '1 day' : `${medianMissDays} days`;
  return `${ranges}; the most likely date was typically ${days} off`;
}

/**
 * Past ranges are recomputed so that they are comparable; an older Waymark may have shown something else at the time.
 */
export const METHOD_LINE = `All of them are computed with method ${METHOD} of the estimate, whichever version you had at the time.`;

export const TRACK_HEAD = [
  'End of week',
  '10% chance by',
  '50% chance by',
  '80% chance by',
  '90% chance by',
] as const;

export const trackRows = ({ rows }: TrackRecord): string[][] =>
  rows.map(({ day, p10, p50, p80, p90 }) =>
    [day, p10, p50, p80, p90].map((each) => formatDay(each)),
  );
