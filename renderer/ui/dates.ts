const LOCALE = navigator.language.startsWith('en') ? navigator.language : 'en-GB';

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });

const full = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
const short = formatter({ day: 'numeric', month: 'short' });
const weekday = formatter({ weekday: 'long' });
const shortWeekday = formatter({ weekday: 'short' });
const withWeekday = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `2026-11-22` as `22 Nov 2026`, in the order of the person's own locale. */
export const formatDay = (day: string): string => full.format(new Date(day));

/** `Sunday, 22 November 2026`, for headings. */
export const formatLongDay = (day: string): string => withWeekday.format(new Date(day));

/** Without the year, for days near today. */
export const formatShortDay = (day: string): string => short.format(new Date(day));

/** `22 Nov – 16 Jan 2027`: what both days share is written once. */
export const formatSpan = ({ first, last }: { first: string; last: string }): string =>
  full.formatRange(new Date(first), new Date(last));

/** As formatSpan, without the year. */
export const formatShortSpan = ({ first, last }: { first: string; last: string }): string =>
  short.formatRange(new Date(first), new Date(last));

/** 0 is Sunday. */
export const formatWeekday = (index: number): string => weekday.format(dayOfWeekday(index));

/** `Sun`; 0 is Sunday. */
export const formatShortWeekday = (index: number): string =>
  shortWeekday.format(dayOfWeekday(index));

/** 4 January 1970 was a Sunday. */
const dayOfWeekday = (index: number): Date => new Date(Date.UTC(1970, 0, 4 + index));
