const QUARTER_HOUR = 15;

/**
 * The time of a week, where Waymark works it out, is rounded to quarter hours: nobody has 2 h 17 min.
 *
 * @param round `Math.floor` for what must not be exceeded, `Math.ceil` for what has to be enough
 */
export const toQuarterHours = (minutes: number, round = Math.round): number =>
  round(minutes / QUARTER_HOUR) * QUARTER_HOUR;
