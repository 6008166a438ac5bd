import { DAYS_PER_WEEK } from './heatmap-days';

/** In pixels. */
export const DAY_GAP = 3;
const MONTHS_HEIGHT = 20;
/** Space that a ring takes around a day. */
const RING = 3;
/** Smaller days are hard to distinguish, and larger ones look like buttons. */
const LEAST_PITCH = 15;
const MOST_PITCH = 22;
/** Large enough for a finger. */
const TOUCH_PITCH = 24;

/** The places of the days in the drawing, week by week. */
export interface HeatmapPlaces {
  /** From one day to the next, in both directions; whole pixels, so that all edges are sharp. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
  /** The middle of the months' names. */
  readonly monthsY: number;
  readonly x: (week: number) => number;
  readonly y: (weekday: number) => number;
}

interface Options {
  readonly weeks: number;
  /** The pixels available; a drawing that needs more has to be scrolled. */
  readonly room: number;
  readonly isTouch: boolean;
}

export function createHeatmapPlaces({ weeks, room, isTouch }: Options): HeatmapPlaces {
  const fitting = Math.floor((room - 2 * RING + DAY_GAP) / Math.max(1, weeks));
  const least = isTouch ? TOUCH_PITCH : LEAST_PITCH;
  const pitch = Math.max(least, Math.min(fitting, MOST_PITCH));
  const top = MONTHS_HEIGHT + RING;
  return {
    pitch,
    width: weeks * pitch - DAY_GAP + 2 * RING,
    height: top + DAYS_PER_WEEK * pitch - DAY_GAP + RING,
    monthsY: MONTHS_HEIGHT / 2,
    x: (week) => RING + week * pitch,
    y: (weekday) => top + weekday * pitch,
  };
}
