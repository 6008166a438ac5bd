import {
  chanceToArriveBy,
  type Estimate,
  estimateArrival,
} from '../../../shared/domain/estimate/estimate';
import { factsOf } from '../../../shared/domain/estimate/facts';
import { targetOf } from '../../../shared/domain/plan/plan';
import { plannedSpanOf, windowDays } from '../../../shared/domain/plan/schedule';
import type { DateWords } from '../../../shared/words/dates';
import { basisLine, formatChance, rangeLine } from '../../../shared/words/estimate';
import type { Command } from '../command';
import { OF_PLAN } from '../options';
import { type PlanView, readPlan } from '../plan-view';

/** When the person arrives. */
export const estimate: Command = {
  name: 'estimate',
  usage: '',
  about: 'when you arrive: likely, planned and wanted, and how likely each is',
  words: { least: 0, most: 0 },
  options: OF_PLAN,
  async run(context) {
    const view = await readPlan(context);
    const outlook = outlookOf(view);
    return { lines: linesOf(view, outlook, context.dates), json: jsonOf(view, outlook) };
  },
};

type Outlook = ReturnType<typeof outlookOf>;

function outlookOf({ snapshot, today }: PlanView) {
  const { plan, phases, pauses } = snapshot;
  const facts = factsOf(snapshot);
  const window = windowDays(plan.startDay, plan.guide.window);
  const by = (day: typeof today) => ({ day, chance: chanceToArriveBy(facts, today, day) });
  return {
    arrival: estimateArrival(facts, today),
    planned: by(plannedSpanOf(plan.startDay, phases, pauses).last),
    target: by(targetOf(plan)),
    window: { first: by(window.first), last: by(window.last) },
  };
}

function linesOf({ snapshot }: PlanView, outlook: Outlook, dates: DateWords): string[] {
  const { arrival, planned, target, window } = outlook;
  const by = ({ day, chance }: Outlook['planned']): string =>
    `${dates.day(day)} (${formatChance(chance, arrival.basis === 'finished')})`;
  return [
    `Likely arrival: ${rangeLine(arrival, dates)}`,
    basisLine(arrival, dates),
    '',
    `Planned: ${by(planned)}`,
    `Target: ${by(target)}`,
    `By the guide: ${by(window.first)} to ${by(window.last)}`,
    '',
    ...snapshot.phases.map(
      ({ title }, index) => `Phase ${index + 1}, ${title}: ${phaseWords(arrival, index, dates)}`,
    ),
  ];
}

function phaseWords({ phases }: Estimate, index: number, dates: DateWords): string {
  const phase = phases[index];
  if (phase === undefined) return '';
  const { p10, p50, p90 } = phase.range;
  return phase.isFinished ? `done on ${dates.day(p50)}` : dates.span({ first: p10, last: p90 });
}

function jsonOf({ snapshot, today }: PlanView, { arrival, planned, target, window }: Outlook) {
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
