export interface HeatmapDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 means nothing was done. */
  readonly value: number;
  /** A full sentence for the readout and screen readers: `3 tasks on 4 May 2026`. */
  readonly text: string;
  /** Before the start or after today; not drawn. */
  readonly isOutside: boolean;
  readonly isPaused: boolean;
}

export interface HeatmapWeek {
  /** Its first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** All seven, in order. */
  readonly days: readonly HeatmapDay[];
}

export const DAYS_PER_WEEK = 7;
