import { estimateArrival } from '../../shared/domain/estimate/estimate';
import { type Journey, knownAfter, plannedWeeksOf, readJourneys, STAGES } from './journey';
import { METHODS, type Quantiles } from './methods';
import { daysBetween } from '../../shared/domain/calendar/day';

interface Score {
  readonly coverage: number;
  /** Weeks over the journey's planned weeks, the three quantiles summed. */
  readonly loss: number;
}

const LEVELS = [0.1, 0.5, 0.9] as const;
const DAYS_PER_WEEK = 7;

/** Prints how good the estimate would have been on recorded journeys; with `asLines`, what it would have said. */
export function backtest(path: string, asLines: boolean): void {
  const journeys = readJourneys(path);
  const lines = asLines ? journeys.flatMap(linesOf) : tableOf(journeys);
  console.log(lines.join('\n'));
}

const linesOf = (journey: Journey): string[] =>
  STAGES.filter((done) => done < journey.tasks.length).map((done) => {
    const { facts, day: today } = knownAfter(journey, done);
    const { p10, p50, p90 } = estimateArrival(facts, today).range;
    return JSON.stringify({ id: journey.id, done, today, p10, p50, p90 });
  });

function tableOf(journeys: readonly Journey[]): string[] {
  const cells = (values: readonly (number | string)[]): string =>
    values
      .map((value) => (typeof value === 'number' ? value.toFixed(3) : value).padStart(8))
      .join('');
  const stages = STAGES.map((done) => `done ${done}`);
  const rows = Object.entries(METHODS).map(([name, method]) => {
    const scores = STAGES.map((done) => meanScore(journeys, done, method));
    const losses = scores.map(({ loss }) => loss);
    const sum = losses.reduce((total, loss) => total + loss, 0);
    return `${name.padEnd(20)}${cells(scores.map(({ coverage }) => coverage))}   ${cells([...losses, sum])}`;
  });
  return [
    `${journeys.length} journeys. Coverage of the 80 % range (calibrated: 0.80), then pinball loss (lower is better).`,
    `${''.padEnd(20)}${cells(stages)}   ${cells([...stages, 'sum'])}`,
    ...rows,
  ];
}

function meanScore(
  journeys: readonly Journey[],
  done: number,
  method: (typeof METHODS)[string],
): Score {
  const scores = journeys
    .filter(({ tasks }) => done < tasks.length)
    .map((journey) => scoreOf(journey, done, method));
  const mean = (pick: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  return { coverage: mean(({ coverage }) => coverage), loss: mean(({ loss }) => loss) };
}

function scoreOf(journey: Journey, done: number, method: (typeof METHODS)[string]): Score {
  const known = knownAfter(journey, done);
  const last = journey.tasks.reduce(
    (latest, { completedOn }) => (completedOn > latest ? completedOn : latest),
    journey.startDate,
  );
  const taken = daysBetween(known.day, last);
  const days = method(known).map(Math.round) as unknown as Quantiles;
  const loss = days.reduce((sum, quantile, index) => {
    const level = LEVELS[index] ?? 0;
    const miss = taken - quantile;
    return sum + Math.max(level * miss, (level - 1) * miss);
  }, 0);
  return {
    coverage: days[0] <= taken && taken <= days[2] ? 1 : 0,
    loss: loss / DAYS_PER_WEEK / plannedWeeksOf(journey),
  };
}
