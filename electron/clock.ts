import type { Clock } from '../shared/domain/calendar/day';

/** The laptop's own clock and zone: both may change while Waymark runs. */
export const systemClock: Clock = () => {
  lookForZone();
  const now = new Date();
  const offsetMinutes = 0 - now.getTimezoneOffset();
  return { utcMs: now.getTime(), zone: zoneName(offsetMinutes), offsetMinutes };
};

const LOOK_AGAIN_MS = 1_000;
let lookedAt = 0;

/** The process keeps the zone that it began in. Setting the variable for it, to whatever, makes it look again. */
function lookForZone(): void {
  const now = performance.now();
  // A zone that was given to the process stays.
  if (now - lookedAt < LOOK_AGAIN_MS || process.env['TZ'] !== undefined) return;
  lookedAt = now;
  process.env['TZ'] = 'UTC';
  delete process.env['TZ'];
}

/** By its name or, where the system has none to say, by its distance: `UTC+09:00`. */
function zoneName(offsetMinutes: number): string {
  const name: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (name !== undefined && name !== 'Etc/Unknown') return name;
  const [sign, minutes] = [offsetMinutes < 0 ? '-' : '+', Math.abs(offsetMinutes)];
  return `UTC${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
