import { daysBetween } from '../../shared/domain/calendar/day';
import { DAYS_PER_WEEK } from '../../shared/domain/calendar/week';
import { estimateArrival } from '../../shared/domain/estimate/estimate';
import { tasksOf } from '../../shared/domain/estimate/facts';
import type { KnownFacts } from '../../shared/domain/estimate/movement';
import {
  finishOf,
  type Journey,
  knownAfter,
  knownOn,
  plannedWeeksOf,
  readJourneys,
  STAGES,
  weeklyDays,
} from './journey';
import { type Method, METHODS } from './methods';

/**
 * What is printed: how good the estimate is, or what it would have said after a number of tasks, or every seventh day.
 */
export type Report = 'scores' | 'stages' | 'weeks';

/** Prints a report on recorded journeys. */
export function backtest(path: string, report: Report): void {
  const journeys = readJourneys(path);
  console.log(REPORTS[report](journeys).join('\n'));
}

const REPORTS: Readonly<Record<Report, (journeys: readonly Journey[]) => string[]>> = {
  scores: (journeys) => [...stageTable(journeys), '', ...weekTable(journeys)],
  stages: (journeys) => journeys.flatMap(stageLines),
  weeks: (journeys) => journeys.flatMap(weekLines),
};

const stagesOf = ({ tasks }: Journey): number[] => STAGES.filter((done) => done < tasks.length);

const stageLines = (journey: Journey): string[] =>
  stagesOf(journey).map((done) => {
    const known = knownAfter(journey, done);
    return JSON.stringify({ id: journey.id, done, today: known.day, ...foreseen(known) });
  });

const weekLines = (journey: Journey): string[] =>
  weeklyDays(journey).map((today) =>
    JSON.stringify({ id: journey.id, today, ...foreseen(knownOn(journey, today)) }),
  );

function foreseen({ facts, day }: KnownFacts) {
  const { p10, p50, p90 } = estimateArrival(facts, day).range;
  return { p10, p50, p90 };
}

/** Shares from 0 to 1, and the loss in weeks divided by the journey's planned weeks. */
interface Score {
  readonly coverage: number;
  /** How often the true day came before the median; the same day counts half. */
  readonly early: number;
  /** Pinball loss of the three quantiles, summed. */
  readonly loss: number;
}

const NAME_WIDTH = 20;

const cellsOf = (values: readonly (number | string)[]): string =>
  values
    .map((value) => (typeof value === 'number' ? numberText(value) : value).padStart(10))
    .join('');

/** No journey reaches some of the stages. */
const numberText = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

function stageTable(journeys: readonly Journey[]): string[] {
  const stages = STAGES.map((done) => `done ${done}`);
  const rows = Object.entries(METHODS).map(([name, method]) => {
    const scores = STAGES.map((done) =>
      meanOf(
        journeys
          .filter((journey) => stagesOf(journey).includes(done))
          .map((journey) => scoreOf(journey, knownAfter(journey, done), method)),
      ),
    );
    const losses = scores.map(({ loss }) => loss);
    const sum = losses.reduce((total, loss) => total + loss, 0);
    return `${name.padEnd(NAME_WIDTH)}${cellsOf(scores.map(({ coverage }) => coverage))}   ${cellsOf([...losses, sum])}`;
  });
  return [
    `${journeys.length} journeys. Coverage of the 80% range (calibrated: 0.80), then pinball loss (lower is better).`,
    `${''.padEnd(NAME_WIDTH)}${cellsOf(stages)}   ${cellsOf([...stages, 'sum'])}`,
    ...rows,
  ];
}

/** Weeks by the number of tasks done in them. */
const KINDS_OF_WEEK: readonly (readonly [name: string, has: (done: number) => boolean])[] = [
  ['none done', (done) => done === 0],
  ['1 or 2 done', (done) => done === 1 || done === 2],
  ['3 or more done', (done) => done >= 3],
  ['all weeks', () => true],
];

function weekTable(journeys: readonly Journey[]): string[] {
  const asked = journeys.flatMap((journey) =>
    weeklyDays(journey).map((day) => {
      const known = knownOn(journey, day);
      const done = tasksOf(known.facts).filter(({ doneOn }) => doneOn !== null).length;
      return { done, score: scoreOf(journey, known, METHODS.Waymark) };
    }),
  );
  return [
    `${asked.length} weeks, asked every seventh day until the finish.`,
    `${''.padEnd(NAME_WIDTH)}${cellsOf(['weeks', 'coverage', 'early', 'loss'])}`,
    ...KINDS_OF_WEEK.map(([name, has]) => {
      const scores = asked.filter(({ done }) => has(done)).map(({ score }) => score);
      const { coverage, early, loss } = meanOf(scores);
      return `${name.padEnd(NAME_WIDTH)}${cellsOf([String(scores.length), coverage, early, loss])}`;
    }),
  ];
}

const LEVELS = [0.1, 0.5, 0.9] as const;

function scoreOf(journey: Journey, known: KnownFacts, method: Method): Score {
  const taken = daysBetween(known.day, finishOf(journey));
  const [p10, p50, p90] = method(known);
  const days = [p10, p50, p90].map(Math.round);
  const [first = 0, median = 0, last = 0] = days;
  const loss = days.reduce((sum, quantile, index) => {
    const level = LEVELS[index] ?? 0;
    const miss = taken - quantile;
    return sum + Math.max(level * miss, (level - 1) * miss);
  }, 0);
  return {
    coverage: first <= taken && taken <= last ? 1 : 0,
    early: taken === median ? 1 / 2 : taken < median ? 1 : 0,
    loss: loss / DAYS_PER_WEEK / plannedWeeksOf(journey),
  };
}

function meanOf(scores: readonly Score[]): Score {
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return {
    coverage: mean(({ coverage }) => coverage),
    early: mean(({ early }) => early),
    loss: mean(({ loss }) => loss),
  };
}
