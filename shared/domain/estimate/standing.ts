import { GUIDE_WEIGHT, slownessAfter, type Walked } from './pace';

/** How many times the mean task duration may pass before the open task is late: tasks differ in size. */
const LATE_AFTER = 1.15;
/** At most this share of the open work is assumed to be in progress, however long the silence. */
const MOST_IN_PROGRESS = 1 / 2;

/** The open work of the plan up to the end of a phase. */
export interface OpenWork {
  /** Share of the plan, above 0. */
  readonly share: number;
  /** Number of tasks, 1 or more. */
  readonly count: number;
  /** Index of the last phase included. */
  readonly lastPhase: number;
}

/** Where the person stands today, given what was done and what must be in progress. */
export interface Standing {
  /** Shares of the plan, above 0: the open work, and what is left of it after subtracting the work in progress. */
  readonly open: number;
  readonly left: number;
  /** Work that counts as done, in the whole plan, as a share of it. */
  readonly counted: number;
  /** Whether silence affects the estimate: the work in progress should be done by now. */
  readonly isLate: boolean;
}

/**
 * Estimates the work in progress: after a completion the person is assumed to continue at the pace of that day, until
 * the open task would be late. Only then does silence count.
 *
 * Each completion is tried as if it were the last, and the one that leads to the earliest arrival counts. A further
 * completion therefore never takes work back: a small task finished after a long silence does not undo the credit for
 * that silence.
 *
 * @returns of these standings, the one with the least time left
 */
export function standingOf({ share, count, lastPhase }: OpenWork, walked: Walked): Standing {
  let [open, tasks] = [share, count];
  let known = walked.completions.length;
  let best = standingAfter(known, open, tasks, walked);
  for (const last of walked.completions.toReversed()) {
    known -= 1;
    if (last.phase <= lastPhase) [open, tasks] = [open + last.share, tasks + 1];
    // With fewer known completions, even this bound only gets later.
    if (!isEarlier(standingWith(known, open, mostInProgress(open, tasks), walked), best)) break;
    const standing = standingAfter(known, open, tasks, walked);
    if (isEarlier(standing, best)) best = standing;
  }
  return best;
}

/** The standing if only the first `known` completions were known. */
function standingAfter(known: number, open: number, tasks: number, walked: Walked): Standing {
  const lastDay = walked.completions[known - 1]?.day ?? 0;
  const silence = (walked.elapsedDays - lastDay) / walked.windowDays;
  const most = mostInProgress(open, tasks);
  const inProgress = Math.min(most, silence / slownessAfter(walked, known));
  return { ...standingWith(known, open, inProgress, walked), isLate: inProgress === most };
}

const standingWith = (known: number, open: number, inProgress: number, { done }: Walked) => ({
  open,
  left: open - inProgress,
  counted: (done[known] ?? 0) + inProgress,
});

const mostInProgress = (open: number, tasks: number): number =>
  open * Math.min(LATE_AFTER / tasks, MOST_IN_PROGRESS);

type Place = Omit<Standing, 'isLate'>;

const isEarlier = (one: Place, other: Place): boolean => timeLeft(one) < timeLeft(other);

/** Proportional to the median of the arrival: leaves out what all standings of a day share. */
const timeLeft = ({ left, counted }: Place): number => left / (GUIDE_WEIGHT + counted);
