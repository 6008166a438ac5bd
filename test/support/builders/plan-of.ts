import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import type { Plan } from '../../../shared/domain/plan/plan';
import { bundledPathway } from './bundled-pathway';

/** A plan of 8 hours a week that starts on the day: on Monday, 5 January 2026, unless another is named. */
export const planOf = (startDay: Day = parseDay('2026-01-05')): Plan => ({
  id: 'plan',
  title: 'Plan',
  startDay,
  plannedHours: 8,
  hours: [],
  targetDay: null,
  guide: bundledPathway,
});
