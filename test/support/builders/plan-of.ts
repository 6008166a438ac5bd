import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import type { GuideSummary, Plan } from '../../../shared/domain/plan/plan';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { plannedWeeksOf, windowOf } from '../../../shared/domain/plan/pathway';
import { versionOf } from '../../../shared/domain/plan/guide-update';
import { bundledPathway } from './bundled-pathway';

/** What a plan keeps of its guide. */
export const summaryOf = (guide: Pathway): GuideSummary => ({
  fromRole: guide.fromRole,
  toRole: guide.toRole,
  window: guide.window ?? windowOf(plannedWeeksOf(guide.phases)),
  weeks: plannedWeeksOf(guide.phases),
  skillWeeks: plannedWeeksOf(guide.skillsToLearn),
});

/** A plan of 8 hours a week that starts on the given day, by default Monday, 5 January 2026. */
export const planOf = (startDay: Day = parseDay('2026-01-05')): Plan => ({
  id: 'plan',
  title: 'Plan',
  startDay,
  plannedHours: 8,
  hours: [],
  targetDay: null,
  guide: summaryOf(bundledPathway),
  guideVersion: versionOf(bundledPathway),
  archivedOn: null,
});
