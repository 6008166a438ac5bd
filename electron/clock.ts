import type { Clock } from '../shared/domain/calendar/day';

/** The laptop's own clock and zone, read anew each time: both may change while Waymark runs. */
export const systemClock: Clock = () => {
  const now = new Date();
  return {
    utcMs: now.getTime(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -now.getTimezoneOffset(),
  };
};
