import type { Day } from '../../../../shared/domain/calendar/day';
import type { BurnUp } from '../../../../shared/domain/estimate/burn-up';
import type { Estimate } from '../../../../shared/domain/estimate/estimate';
import { type PlanFacts, tasksOf, weeksOf } from '../../../../shared/domain/estimate/facts';
import type { FanPoint } from '../../../../shared/domain/estimate/fan';
import { formatDay } from '../../../ui/dates';
import { formatNumber, formatWeeks } from '../../../../shared/words/numbers';

/** Everything the chart draws. */
export interface BurnUpFigures {
  readonly burnUp: BurnUp;
  readonly fan: readonly FanPoint[];
  /** Planned weeks today. */
  readonly scope: number;
  readonly doneWeeks: number;
  readonly today: Day;
}

export const BURN_UP_HEAD = [
  'When',
  'Scope',
  'Done',
  '10% chance by',
  '50% chance by',
  '80% chance by',
  '90% chance by',
] as const;

/** What happened week by week, then what is ahead. */
export function burnUpRows({ burnUp, fan, scope, today }: BurnUpFigures): string[][] {
  return [
    ...burnUp.rows.map(({ day, scope: known, done }) => [
      day === today ? `${formatDay(day)}, today` : formatDay(day),
      known === null ? 'not known yet' : formatNumber(known),
      formatNumber(done),
      '',
      '',
      '',
      '',
    ]),
    ...fan
      .slice(1)
      .map(({ weeks, p10, p50, p80, p90 }) => [
        `Once ${formatWeeks(weeks)} are done`,
        formatNumber(scope),
        formatNumber(weeks),
        ...[p10, p50, p80, p90].map(formatDay),
      ]),
  ];
}

/** The chart in words. */
export function burnUpLine(
  { scope, doneWeeks }: BurnUpFigures,
  { basis, range }: Estimate,
): string {
  const planned = formatWeeks(scope).replace(' ', ' planned ');
  if (basis === 'empty') return 'The roadmap has no tasks yet.';
  if (basis === 'finished') return `All ${planned} are done.`;
  const done = `${formatNumber(doneWeeks)} of ${planned} done.`;
  const pace =
    basis === 'prior' ? ' The fan follows the guide’s pace until you finish your first task.' : '';
  return `${done}${pace} The rest is most likely done around ${formatDay(range.p50)}, with an 80% chance between ${formatDay(range.p10)} and ${formatDay(range.p90)}.`;
}

export const scopeWeeks = (facts: PlanFacts): number => weeksOf(tasksOf(facts));
