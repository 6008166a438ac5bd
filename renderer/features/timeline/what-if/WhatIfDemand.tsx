import type { Day } from '../../../../shared/domain/calendar/day';
import type { PlanFacts } from '../../../../shared/domain/estimate/facts';
import {
  type Confidence,
  type Demand,
  demandFor,
} from '../../../../shared/domain/estimate/what-if';
import { hoursOn } from '../../../../shared/domain/plan/hours';
import { targetOf } from '../../../../shared/domain/plan/plan';
import { useFacts } from '../../../state/estimate';
import { memo } from '../../../../shared/domain/memo';
import { useSnapshot, useToday } from '../../../state/journey';
import { formatDay } from '../../../ui/dates';
import { formatNumber } from '../../../../shared/words/numbers';
import textClasses from '../../../ui/text.module.css';
import classes from './WhatIf.module.css';

const CONFIDENCES: readonly { readonly confidence: Confidence; readonly words: string }[] = [
  { confidence: 'p50', words: 'With a 50% chance' },
  { confidence: 'p80', words: 'With an 80% chance' },
];

const demandsFor = memo((facts: PlanFacts, today: Day, target: Day) =>
  CONFIDENCES.map(({ confidence, words }) => ({
    words,
    demand: demandFor(facts, today, target, confidence),
  })),
);

/** What it would take to arrive by the target. */
export function WhatIfDemand() {
  const { plan } = useSnapshot();
  const facts = useFacts();
  const today = useToday();
  const target = targetOf(plan);
  const demands = demandsFor(facts, today, target);
  const hours = hoursOn(facts, today);
  return (
    <div className={`${textClasses['measure']} ${classes['demand']}`}>
      <p>To arrive by your target, {formatDay(target)}:</p>
      <ul>
        {demands.map(({ words, demand }) => (
          <li key={words}>
            {words}: {demandWords(demand, hours)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function demandWords({ hoursPerWeek, drop }: Demand, hours: number): string {
  if (hoursPerWeek === hours) return `keep to ${formatNumber(hours)} hours a week.`;
  const byHours = hoursPerWeek === null ? null : `${formatNumber(hoursPerWeek)} hours a week`;
  const byDropping =
    drop === null ? null : `leave out at least ${countTasks(drop.length)} (${namesOf(drop)})`;
  const ways = [byHours, byDropping].filter((way) => way !== null);
  return ways.length === 0
    ? 'no number of hours would be enough, but a later target would help.'
    : `${ways.join(', or ')}.`;
}

const countTasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

const NAMED = 2;

const namesOf = (tasks: readonly { readonly title: string }[]): string => {
  const names = tasks.slice(0, NAMED).map(({ title }) => `“${title}”`);
  const more = tasks.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' and ');
};
