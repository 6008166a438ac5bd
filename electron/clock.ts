import type { Clock } from '../shared/domain/calendar/day';

/** The computer's own clock and zone, either of which may change while Waymark runs. */
export const systemClock: Clock = () => {
  lookForZone();
  const now = new Date();
  const offsetMinutes = 0 - now.getTimezoneOffset();
  return { utcMs: now.getTime(), zone: zoneName(offsetMinutes), offsetMinutes };
};

const LOOK_AGAIN_MS = 1_000;
let lookedAt = 0;

/** A process keeps the time zone it started in. Assigning TZ, whatever the value, makes it read the zone again. */
function lookForZone(): void {
  const now = performance.now();
  // An explicitly set zone stays.
  if (now - lookedAt < LOOK_AGAIN_MS || process.env['TZ'] !== undefined) return;
  lookedAt = now;
  process.env['TZ'] = 'UTC';
  delete process.env['TZ'];
}

/** The zone's name or, if the system has none, its offset: `UTC+09:00`. */
function zoneName(offsetMinutes: number): string {
  const name: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (name !== undefined && name !== 'Etc/Unknown') return name;
  const [sign, minutes] = [offsetMinutes < 0 ? '-' : '+', Math.abs(offsetMinutes)];
  return `UTC${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
