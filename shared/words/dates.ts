/** How a locale writes days. Days are `YYYY-MM-DD`; spans include both ends. */
export interface DateWords {
  /** `2026-11-22` as `22 Nov 2026`. */
  readonly day: (day: string) => string;
  /** `Sunday, 22 November 2026`, for headings. */
  readonly longDay: (day: string) => string;
  /** Without the year, for days near today. */
  readonly shortDay: (day: string) => string;
  /** Without the year if it is that of the other day. */
  readonly nearDay: (day: string, other: string) => string;
  /** `22 Nov – 16 Jan 2027`: parts shared by both days are written once. */
  readonly span: (span: { first: string; last: string }) => string;
  /** Like span, without the year. */
  readonly shortSpan: (span: { first: string; last: string }) => string;
  /** `22 Nov 2026, 09:05` in local time; takes milliseconds since 1970. */
  readonly moment: (ms: number) => string;
  /** `22:00`; takes minutes after midnight. */
  readonly timeOfDay: (minutes: number) => string;
  /** 0 is Sunday. */
  readonly weekday: (index: number) => string;
  /** `Sun`; 0 is Sunday. */
  readonly shortWeekday: (index: number) => string;
}

const MS_PER_MINUTE = 60_000;

/** @param locale a BCP 47 tag; languages other than English get British formats, because Waymark speaks English */
export function createDateWords(locale: string): DateWords {
  const english = locale.startsWith('en') ? locale : 'en-GB';
  const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(english, { timeZone: 'UTC', ...options });
  const full = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
  const short = formatter({ day: 'numeric', month: 'short' });
  const weekday = formatter({ weekday: 'long' });
  const shortWeekday = formatter({ weekday: 'short' });
  const withWeekday = formatter({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const moment = new Intl.DateTimeFormat(english, { dateStyle: 'medium', timeStyle: 'short' });
  const time = formatter({ timeStyle: 'short' });
  return {
    timeOfDay: (minutes) => time.format(new Date(minutes * MS_PER_MINUTE)),
    moment: (ms) => moment.format(ms),
    day: (day) => full.format(new Date(day)),
    longDay: (day) => withWeekday.format(new Date(day)),
    shortDay: (day) => short.format(new Date(day)),
    nearDay: (day, other) =>
      (day.slice(0, 4) === other.slice(0, 4) ? short : full).format(new Date(day)),
    span: ({ first, last }) => full.formatRange(new Date(first), new Date(last)),
    shortSpan: ({ first, last }) => short.formatRange(new Date(first), new Date(last)),
    weekday: (index) => weekday.format(dayOfWeekday(index)),
    shortWeekday: (index) => shortWeekday.format(dayOfWeekday(index)),
  };
}

/** 4 January 1970 was a Sunday. */
const dayOfWeekday = (index: number): Date => new Date(Date.UTC(1970, 0, 4 + index));
