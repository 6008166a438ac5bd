import { createApp } from '../../../electron/app';
import { systemClock } from '../../../electron/clock';
import { type Day, today } from '../../../shared/domain/calendar/day';
import { estimateArrival } from '../../../shared/domain/estimate/estimate';
import { factsOf, type PlanFacts } from '../../../shared/domain/estimate/facts';
import {
  allOpen,
  arrivalFor,
  dayAt,
  outlookOf,
  reachOf,
  Z,
} from '../../../shared/domain/estimate/outlook';
import { expectPlanIn } from '../../support/doors/ask';
import { ALL_DATA, type Data } from '../data/folders';
import { atMostMs, type Measured, type Spread, spreadOf, timed } from '../measure';
import type { AppPart } from './app-part';

/** What is computed while something is typed keeps within a frame. */
const ANSWER_GOAL = atMostMs(16);
const FUTURES_GOAL = atMostMs(30);

const LEVELS = 10_000;
const WARM_UP = 5;

export const estimatePart: AppPart = {
  name: 'estimate',
  measure: (rounds) => {
    const all = ALL_DATA.map((data) => [data, measureWith(data, rounds * 3)] as const);
    const base = all[0]?.[1];
    if (base === undefined) return [];
    return all.map(([data, { answer, futures }]): [Data, Measured[]] => [
      data,
      [
        timed('Estimate, the whole answer', answer, base.answer, ANSWER_GOAL),
        timed('Estimate, 10,000 futures', futures, base.futures, FUTURES_GOAL),
      ],
    ]);
  },
};

/** In milliseconds: one whole answer (range, phases, pace), and the same plan's arrival in 10,000 futures. */
function measureWith(data: Data, count: number): { answer: Spread; futures: Spread } {
  const dataDir = data.make();
  const app = createApp({ dataDir, version: 'bench', clock: systemClock, log: () => {} });
  const facts = factsOf(expectPlanIn(app));
  app.close();
  const day = today(systemClock);
  const measure = (run: (facts: PlanFacts, day: Day) => unknown): Spread => {
    const series = Array.from({ length: WARM_UP + count }, () => {
      // What was computed of the same facts is kept.
      const fresh = structuredClone(facts);
      const started = performance.now();
      run(fresh, day);
      return performance.now() - started;
    });
    return spreadOf(series.slice(WARM_UP));
  };
  return { answer: measure(estimateArrival), futures: measure(arrivalsOf) };
}

/** Days of arrival at so many levels from 10 to 90 %, read off the closed form: nothing is drawn. */
function arrivalsOf(facts: PlanFacts, day: Day): number[] {
  const outlook = outlookOf(facts, day);
  const arrival = arrivalFor(outlook, reachOf(outlook, allOpen(facts)));
  return Array.from({ length: LEVELS }, (_, index) =>
    dayAt(outlook, arrival, Z.p10 + ((Z.p90 - Z.p10) * index) / (LEVELS - 1)),
  );
}
