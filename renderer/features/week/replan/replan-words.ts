import {
  finishToKeep,
  type Replan,
  type ReplanRule,
} from '../../../../shared/domain/weeks/goal-replan';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { fullWeekMinutes } from '../../../../shared/domain/weeks/suggestions';
import { startOfWeek } from '../../../../shared/domain/calendar/week';
import type { WeekSheet, WeekSources } from '../../../../shared/domain/weeks/week-sheet';
import { hoursWords } from '../../../../shared/words/week';
import { formatDay } from '../../../ui/dates';

export const RULE_NAMES: Readonly<Record<ReplanRule, string>> = {
  'ease-off': 'Ease off',
  'keep-finish': 'Keep the finish date',
  'start-afresh': 'Start afresh',
};

/** What a rule does, with its figures; if it has no answer, why not. */
export function ruleWords(rule: ReplanRule, replan: Replan | null, sources: WeekSources): string {
  const weekly = replan === null ? '' : hoursWords(replan.weekly);
  switch (rule) {
    case 'ease-off':
      return `About ${weekly} a week, for as long as it takes. The finish date may move.`;
    case 'keep-finish':
      return replan === null ? whyNoFinish(sources) : keepWords(weekly, replan, sources);
    case 'start-afresh':
      return `The goals go back to the roadmap, and this week is planned from there, ${weekly} in total. Your own goals stay.`;
  }
}

function keepWords(weekly: string, { weekly: minutes, finish }: Replan, sources: WeekSources) {
  const { plan } = sources.snapshot;
  const name = finish === targetOf(plan) ? 'your target' : 'the planned end';
  const chosen = fullWeekMinutes(sources, startOfWeek(sources.today, sources.firstWeekday));
  const more =
    minutes > chosen ? ` instead of the ${hoursWords(chosen)} you chose` : ', as you chose';
  return `Keeps ${name}, ${formatDay(finish ?? plan.startDay)}: about ${weekly} a week${more}.`;
}

const whyNoFinish = (sources: WeekSources): string =>
  finishToKeep(sources) === null
    ? 'The planned end and your target have both passed.'
    : 'The finish date is too close for everything that is still open: no week has that many hours.';

/** Why the person may want to replan, worded as an offer; null if there is no reason to. */
export function offerWords({ lines, load, capacity }: WeekSheet): string | null {
  const carried = lines.filter((line) => line.outcome === 'open' && line.carried > 0).length;
  if (carried >= 2) return `Last week left ${carried} goals open. Replan them?`;
  if (load > capacity && lines.some(({ outcome }) => outcome === 'open')) {
    return 'Or spread the goals over the next few weeks?';
  }
  return null;
}
