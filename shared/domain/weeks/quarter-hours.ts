const QUARTER_HOUR = 15;

/**
 * Minutes that Waymark works out for a week are rounded to quarter hours: nobody plans 2 h 17 min.
 *
 * @param round `Math.floor` for what must not be exceeded, `Math.ceil` for what has to be enough
 */
export const toQuarterHours = (minutes: number, round = Math.round): number =>
  round(minutes / QUARTER_HOUR) * QUARTER_HOUR;
