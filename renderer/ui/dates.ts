import { createDateWords } from '../../shared/words/dates';

/** Days as the person's own system writes them. */
export const dateWords = createDateWords(navigator.language);

export const formatDay = dateWords.day;
export const formatLongDay = dateWords.longDay;
export const formatShortDay = dateWords.shortDay;
export const formatNearDay = dateWords.nearDay;
export const formatSpan = dateWords.span;
export const formatShortSpan = dateWords.shortSpan;
export const formatWeekday = dateWords.weekday;
export const formatShortWeekday = dateWords.shortWeekday;

/** A moment, in milliseconds since 1970, with its time of day. */
export const formatMoment = dateWords.moment;
