import type { Quarter } from '../domain/calendar/quarter';

/** `2026 Q4`. */
export const quarterName = (quarter: Quarter): string => quarter.replace('-', ' ');
