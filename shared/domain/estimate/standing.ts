import { GUIDE_WEIGHT, slownessAfter, type Walked } from './pace';

/** How many times the mean open task may take before it is late: tasks are not of one size. */
const LATE_AFTER = 1.15;
/** Never more than this part of what is open is taken to be in progress, however long the silence. */
const MOST_IN_PROGRESS = 1 / 2;

/** The open work of the plan up to the end of a phase. */
export interface OpenWork {
  /** Share of the plan, above 0. */
  readonly share: number;
  /** Tasks, 1 or more. */
  readonly count: number;
  /** Index of the last phase that belongs to it. */
  readonly lastPhase: number;
}

/** Where the person stands in some work today, by what was done and what must be in progress. */
export interface Standing {
  /** Shares of the plan, above 0: what is open, and what is left of it once what is in progress is taken off. */
  readonly open: number;
  readonly left: number;
  /** What counts as done, in the whole plan, as a share of it. */
  readonly counted: number;
  /** Whether silence has begun to count: by now what is in progress should be done. */
  readonly isLate: boolean;
}

/**
 * What is in progress: since a completion the person goes on at the pace of that day, until the open task would be
 * late. Only then does silence count.
 *
 * Of all completions the one counts, as if it were the last, that leads to the earliest arrival. So one more never takes
 * work back: a small task that is finished after a long silence does not undo the credit for that silence.
 */
export function standingOf({ share, count, lastPhase }: OpenWork, walked: Walked): Standing {
  let [open, tasks] = [share, count];
  let known = walked.completions.length;
  let best = standingAfter(known, open, tasks, walked);
  for (const last of walked.completions.toReversed()) {
    known -= 1;
    if (last.phase <= lastPhase) [open, tasks] = [open + last.share, tasks + 1];
    // The fewer completions are known, the later even this.
    if (!isEarlier(standingWith(known, open, mostInProgress(open, tasks), walked), best)) break;
    const standing = standingAfter(known, open, tasks, walked);
    if (isEarlier(standing, best)) best = standing;
  }
  return best;
}

/** If only the first so many completions were known. */
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

/** As the median of an arrival, but for what all standings of a day share. */
const timeLeft = ({ left, counted }: Place): number => left / (GUIDE_WEIGHT + counted);
