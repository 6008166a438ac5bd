import { type Quarter, quarterOf } from '../../shared/domain/calendar/quarter';
import { startOfWeek } from '../../shared/domain/calendar/week';
import { quarterName } from '../../shared/words/quarter';
import { settingsOf, snapshotOf } from '../state/derived';
import type { Command, CommandContext } from './command';
import { printSoon } from './show-soon';

interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly path: (context: CommandContext) => string;
  /** The window's title once the view has rendered. */
  readonly title: (context: CommandContext) => string;
}

const thisQuarter = ({ state }: CommandContext): Quarter =>
  quarterOf(startOfWeek(state.expectToday(), settingsOf(state).firstWeekday));

const view = (
  id: string,
  name: string,
  path: string,
  title: string,
  synonyms: string[],
): Sheet => ({
  id,
  name,
  synonyms,
  path: () => path,
  title: () => title,
});

const SHEETS: readonly Sheet[] = [
  view('print.roadmap', 'Print the roadmap…', '/roadmap', 'Roadmap', ['plan', 'checklist']),
  view('print.timeline', 'Print the timeline…', '/timeline', 'Timeline', ['chart', 'gantt']),
  view('print.week', 'Print this week…', '/week', 'Week', ['goals']),
  {
    id: 'print.quarter',
    name: 'Print this quarter’s reviews…',
    synonyms: ['review'],
    path: (context) => `/history/quarters/${thisQuarter(context)}`,
    title: (context) => `Reviews of ${quarterName(thisQuarter(context))}`,
  },
];

/** Before the plan begins there is nothing to look back on. */
function isUnderWay({ state }: CommandContext): boolean {
  const plan = snapshotOf(state)?.plan;
  return plan !== undefined && plan.startDay <= state.expectToday();
}

/** Opens the printable view, and then the dialog that prints it or saves it as PDF. */
export const printCommands: readonly Command[] = SHEETS.map(
  ({ id, name, synonyms, path, title }): Command => ({
    id,
    group: 'Go to',
    name: () => name,
    keys: [],
    synonyms: [...synonyms, 'pdf', 'paper'],
    isEnabled: isUnderWay,
    run: (context) => {
      context.navigate(path(context));
      printSoon(title(context));
    },
  }),
);
