import { app, type MenuItemConstructorOptions as Item } from 'electron';
import type { CallName, Input } from '../../shared/contract/calls';
import type { Day } from '../../shared/domain/calendar/day';
import { type AtHand, currentPlanIn } from '../../shared/domain/from-records';
import type { Id } from '../../shared/domain/id';
import type { GoalLine } from '../../shared/domain/weeks/week-sheet';
import { goalsOfThisWeek, openGoals } from '../../shared/domain/weeks/this-week';
import { count } from '../../shared/words/count';
import { reachPage } from './reach-page';

/** Makes a call of the contract. */
export type Ask = <Name extends CallName>(name: Name, input: Input<Name>) => void;

/** As many goals as fit in a menu at a glance. */
const MOST_GOALS = 10;
const LONGEST_LABEL = 60;

/** @param atHand null if the store is unusable, which only the window can explain */
export const trayMenu = (atHand: AtHand | null, today: Day, ask: Ask): Item[] => [
  ...(atHand === null ? [] : itemsOfPlan(atHand, today, ask)),
  { label: 'Open Waymark', click: () => reachPage(null) },
  { label: 'Quit', click: () => app.quit() },
];

function itemsOfPlan(atHand: AtHand, today: Day, ask: Ask): Item[] {
  const planId = currentPlanIn(atHand.records);
  if (planId === null) return [];
  const timer = timerItem(atHand, planId, openGoals(atHand, today), ask);
  return [
    ...goalItems(goalsOfThisWeek(atHand, today), planId, ask),
    { type: 'separator' },
    ...(timer === null ? [] : [timer, { type: 'separator' } as const]),
  ];
}

const toWeek = (): void => reachPage({ kind: 'place', path: '/week' });

function goalItems(lines: readonly GoalLine[], planId: Id, ask: Ask): Item[] {
  const goals = lines.filter(({ outcome }) => outcome === 'open' || outcome === 'done');
  if (goals.length === 0) return [{ label: 'Plan this week…', click: toWeek }];
  const items = goals.slice(0, MOST_GOALS).map(({ task, outcome }): Item => ({
    type: 'checkbox',
    label: labelOf(task.title),
    checked: outcome === 'done',
    click: () =>
      ask(outcome === 'done' ? 'task.reopen' : 'task.complete', { planId, taskId: task.id }),
  }));
  const more = goals.length - items.length;
  return more === 0 ? items : [...items, { label: `${count(more, 'more goal')}…`, click: toWeek }];
}

/** Null if no timer runs and there is nothing to start one on. */
function timerItem(
  { records }: AtHand,
  planId: Id,
  goals: readonly GoalLine[],
  ask: Ask,
): Item | null {
  const timer = records.timer.get('timer');
  if (timer !== undefined) {
    const title = records.task.get(timer.taskId)?.title ?? '';
    const click = (): void => ask('timer.stop', { planId: timer.planId });
    return { label: labelOf(`Stop the timer on “${title}”`), click };
  }
  if (goals.length === 0) return null;
  const submenu = goals.slice(0, MOST_GOALS).map(({ task }): Item => ({
    label: labelOf(task.title),
    click: () => ask('timer.start', { planId, taskId: task.id }),
  }));
  return { label: 'Start the timer on', submenu };
}

/** Escapes &, which would otherwise underline the next letter. */
function labelOf(text: string): string {
  const isLong = text.length > LONGEST_LABEL;
  // Half of a surrogate pair is not a character.
  const start = text.slice(0, LONGEST_LABEL - 1).replace(/[\uD800-\uDBFF]$/, '');
  return (isLong ? `${start}…` : text).replaceAll('&', '&&');
}
