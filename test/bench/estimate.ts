import { addDays, type Day, parseDay } from '../../shared/domain/calendar/day';
import { estimateArrival } from '../../shared/domain/estimate/estimate';
import type { PlanFacts } from '../../shared/domain/estimate/facts';
import {
  allOpen,
  arrivalFor,
  dayAt,
  outlookOf,
  reachOf,
  Z,
} from '../../shared/domain/estimate/outlook';
import { type Spread, spreadOf } from './measure';

const TASKS = 300;
const DONE = 100;
const PHASES = 8;
const RUNS = 200;
const LEVELS = 10_000;

const startDay = parseDay('2026-01-05');
const today = addDays(startDay, DONE);

/** A large plan: 200 of 300 tasks open, in 8 phases, with a pause behind it, one to come, and other hours. */
function largePlan(): PlanFacts {
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    id: String(index),
    title: '',
    plannedWeeks: 0.05 + (index % 7) / 50,
    doneOn: index < DONE ? addDays(startDay, index) : null,
  }));
  const size = Math.ceil(TASKS / PHASES);
  return {
    startDay,
    window: { minMonths: 6, maxMonths: 9 },
    guideWeeks: 30,
    plannedHours: 8,
    hours: [{ fromDay: addDays(startDay, 60), hoursPerWeek: 10 }],
    pauses: [10, 150].map((from) => ({
      first: addDays(startDay, from),
      last: addDays(startDay, from + 13),
    })),
    phases: Array.from({ length: PHASES }, (_, index) => ({
      id: String(index),
      title: '',
      tasks: tasks.slice(index * size, (index + 1) * size),
    })),
  };
}

/** Days of arrival at so many levels from 10 to 90%, read off the closed form: nothing is drawn. */
function arrivalsOf(facts: PlanFacts, day: Day): number[] {
  const outlook = outlookOf(facts, day);
  const arrival = arrivalFor(outlook, reachOf(outlook, allOpen(facts)));
  return Array.from({ length: LEVELS }, (_, index) =>
    dayAt(outlook, arrival, Z.p10 + ((Z.p90 - Z.p10) * index) / (LEVELS - 1)),
  );
}

function measure(run: () => unknown): Spread {
  for (let warm = 0; warm < 20; warm += 1) run();
  const series = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return spreadOf(series);
}

/** In milliseconds: one whole answer (range, phases, pace), and the same plan's arrival in 10,000 futures. */
export function measureEstimate(): { readonly answer: Spread; readonly futures: Spread } {
  const facts = largePlan();
  return {
    answer: measure(() => estimateArrival(facts, today)),
    futures: measure(() => arrivalsOf(facts, today)),
  };
}
