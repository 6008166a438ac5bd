import type { App } from '../../../electron/app';
import { type Day, parseDay } from '../../../shared/domain/calendar/day';
import { weekSheet, type WeekSheet } from '../../../shared/domain/weeks/week-sheet';
import { ask, headOf, openingIn } from '../doors/ask';

type Dispatch = Pick<App, 'dispatch'>;

/** Everything that weeks are computed from, as in a window that has just opened, or has loaded earlier weeks. */
export function sourcesIn(app: Dispatch, logbookFrom?: Day) {
  const { snapshot, logbook, settings } = openingIn(app, logbookFrom);
  if (snapshot === null || logbook === null) throw new Error('There is no plan');
  return { snapshot, logbook, firstWeekday: settings.firstWeekday, today: headOf(app).today };
}

/** The week that contains the day; the present one by default. */
export function weekOf(app: Dispatch, day?: string): WeekSheet {
  const sources = sourcesIn(app);
  return weekSheet(sources, day === undefined ? sources.today : parseDay(day));
}

/** The goals of the week as `title: outcome, carried`. */
export const linesOf = ({ lines }: WeekSheet): string[] =>
  lines.map(({ task, outcome, carried }) => `${task.title}: ${outcome}, ${carried}`);

/** Plans personal goals, given by title. */
export function planOwn(app: Dispatch, week: Day, titles: readonly string[]): void {
  const { plan } = sourcesIn(app).snapshot;
  const goals = titles.map((title) => ({ title, minutes: 60, measure: 'done' as const }));
  ask(app, 'week.plan', { planId: plan.id, week, goals });
}
