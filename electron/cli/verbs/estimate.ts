import {
  type DaysOfArrival,
  daysOfArrival,
  type DayWithChance,
} from '../../../shared/domain/estimate/days-of-arrival';
import type { Estimate } from '../../../shared/domain/estimate/estimate';
import type { DateWords } from '../../../shared/words/dates';
import { basisLine, formatChance, rangeLine } from '../../../shared/words/estimate';
import type { Command } from '../command';
import { OF_PLAN } from '../options';
import { type PlanView, readPlan } from '../plan-view';

/** Prints the estimated arrival. */
export const estimate: Command = {
  name: 'estimate',
  usage: '',
  about: 'when you arrive: likely, planned and target dates, with their chances',
  words: { least: 0, most: 0 },
  options: OF_PLAN,
  async run(context) {
    const view = await readPlan(context);
    const outlook = daysOfArrival(view.snapshot, view.today);
    return { lines: linesOf(view, outlook, context.dates), json: jsonOf(view, outlook) };
  },
};

function linesOf({ snapshot }: PlanView, outlook: DaysOfArrival, dates: DateWords): string[] {
  const { arrival, planned, target, window } = outlook;
  const by = ({ day, chance }: DayWithChance): string =>
    `${dates.day(day)} (${formatChance(chance, arrival.basis === 'finished')})`;
  return [
    `Likely arrival: ${rangeLine(arrival, dates)}`,
    basisLine(arrival, dates),
    '',
    `Planned: ${by(planned)}`,
    `Target: ${by(target)}`,
    `Guide’s window: ${by(window.first)} to ${by(window.last)}`,
    '',
    ...snapshot.phases.map(
      ({ title }, index) => `Phase ${index + 1}, ${title}: ${phaseWords(arrival, index, dates)}`,
    ),
  ];
}

function phaseWords({ basis, phases }: Estimate, index: number, dates: DateWords): string {
  const phase = phases[index];
  if (phase === undefined) return '';
  const { p10, p50, p90 } = phase.range;
  if (basis === 'empty') return 'no tasks yet';
  return phase.isFinished ? `done on ${dates.day(p50)}` : dates.span({ first: p10, last: p90 });
}

function jsonOf(
  { snapshot, today }: PlanView,
  { arrival, planned, target, window }: DaysOfArrival,
) {
  const { basis, range, phases, silence } = arrival;
  return {
    today,
    plan: { id: snapshot.plan.id, title: snapshot.plan.title },
    basis,
    range,
    silence,
    planned,
    target,
    guide: window,
    phases: phases.map(({ id, isFinished, range }, index) => ({
      id,
      title: snapshot.phases[index]?.title ?? '',
      isFinished,
      range,
    })),
  };
}
