/** Simple calendar arithmetic, independent of the app's own. */

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
const NOON = 12;

const hoursEast = NOON - new Date().getUTCHours();

/** A zone where it is about noon, so that no test crosses midnight. The sign of these zones is inverted. */
export const ZONE =
  hoursEast === 0 ? 'Etc/GMT' : `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;

export const TODAY = new Date(Date.now() + hoursEast * MS_PER_HOUR).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay();

export const LOCALE = 'en-GB';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options });
const full = format({ day: 'numeric', month: 'short', year: 'numeric' });
const short = format({ day: 'numeric', month: 'short' });

/** Spaces in formatted date ranges differ between releases of Unicode data. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export const written = (day: string): string => plain(full.format(new Date(day)));
export const writtenShort = (day: string): string => plain(short.format(new Date(day)));
export const writtenSpan = (first: string, last: string): string =>
  plain(full.formatRange(new Date(first), new Date(last)));
export const writtenShortSpan = (first: string, last: string): string =>
  plain(short.formatRange(new Date(first), new Date(last)));
