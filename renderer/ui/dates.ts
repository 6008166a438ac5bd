import { createDateWords } from '../../shared/words/dates';

/** How the person's own system writes days and months. */
export const LOCALE = navigator.language;

export const dateWords = createDateWords(LOCALE);

export const formatDay = dateWords.day;
export const formatLongDay = dateWords.longDay;
export const formatShortDay = dateWords.shortDay;
export const formatNearDay = dateWords.nearDay;
export const formatSpan = dateWords.span;
export const formatShortSpan = dateWords.shortSpan;
export const formatWeekday = dateWords.weekday;
export const formatShortWeekday = dateWords.shortWeekday;

/** A date and time; takes milliseconds since 1970. */
export const formatMoment = dateWords.moment;
