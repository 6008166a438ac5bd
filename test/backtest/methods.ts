import { daysBetween } from '../../shared/domain/calendar/day';
import { estimateArrival } from '../../shared/domain/estimate/estimate';
import { openTasksOf, tasksOf, weeksOf } from '../../shared/domain/estimate/facts';
import type { KnownFacts } from '../../shared/domain/estimate/movement';
import { createRandom } from './random';

/** Days still to come by which 10, 50 and 90% of the futures have arrived. */
type Quantiles = readonly [p10: number, p50: number, p90: number];

export type Method = (known: KnownFacts) => Quantiles;

const DAYS_PER_MONTH = 30.4375;
const FUTURES = 1_000;

const estimate: Method = ({ facts, day }) => {
  const { p10, p50, p90 } = estimateArrival(facts, day).range;
  return [daysBetween(day, p10), daysBetween(day, p50), daysBetween(day, p90)];
};

/** The plan's own window for the open work, counted from today. */
const windowFromToday: Method = ({ facts }) => {
  const share = weeksOf(openTasksOf(facts)) / weeksOf(tasksOf(facts));
  const { minMonths, maxMonths } = facts.window;
  const at = (months: number): number => months * DAYS_PER_MONTH * share;
  return [at(minMonths), at((minMonths + maxMonths) / 2), at(maxMonths)];
};

/** The pace so far goes on; as wide as the window is about its middle. */
const linearPace: Method = ({ facts, day }) => {
  const open = weeksOf(openTasksOf(facts));
  const done = weeksOf(tasksOf(facts)) - open;
  const days = (daysBetween(facts.startDay, day) * open) / done;
  const { minMonths, maxMonths } = facts.window;
  const middle = (minMonths + maxMonths) / 2;
  return [(days * minMonths) / middle, days, (days * maxMonths) / middle];
};

/** Each open task takes its plan times a random past ratio (J. Spolsky, “Evidence Based Scheduling”, 2007). */
const ownRatios: Method = ({ facts }) => {
  const open = openTasksOf(facts);
  const ratios = pastRatios(facts);
  const random = createRandom(ratios.length);
  const futures = Array.from({ length: FUTURES }, () =>
    open.reduce(
      (days, { plannedWeeks }) =>
        days + plannedWeeks * (ratios[Math.floor(random() * ratios.length)] ?? 0),
      0,
    ),
  ).toSorted((a, b) => a - b);
  const at = (share: number): number => futures[Math.floor(share * FUTURES)] ?? 0;
  return [at(0.1), at(0.5), at(0.9)];
};

/** Days taken for each planned week, of every finished task in the order of completion. */
function pastRatios(facts: KnownFacts['facts']): number[] {
  let previous = facts.startDay;
  return tasksOf(facts).flatMap(({ plannedWeeks, doneOn }) => {
    if (doneOn === null) return [];
    const ratio = daysBetween(previous, doneOn) / plannedWeeks;
    previous = doneOn;
    return [ratio];
  });
}

/** The estimate first, then what it has to beat. */
export const METHODS = {
  Waymark: estimate,
  'window from today': windowFromToday,
  'linear pace': linearPace,
  'own ratios': ownRatios,
} as const satisfies Readonly<Record<string, Method>>;
