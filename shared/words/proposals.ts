import type { CallName, Calls, Input } from '../contract/calls';
import type { Proposal } from '../contract/calls/assistants';
import type { Day } from '../domain/calendar/day';
import type { Id } from '../domain/id';
import type { DateWords } from './dates';
import { describeMinutes } from './minutes';
import { formatWeeks } from './numbers';

/** What an assistant asks to do, in words that follow “would like to”. */
export interface ProposalWords {
  /** `mark` */
  readonly verb: string;
  /** What it applies to; empty if that has no title. */
  readonly title: string;
  /** `as done` */
  readonly rest: string;
  /** One for each part, if there are several. */
  readonly lines: readonly string[];
  /** Everything it would write, as it would be stored; empty if it writes no text. */
  readonly text: string;
}

/** Current names of things. */
export interface ProposalNames {
  readonly task: (id: Id) => string;
  readonly phase: (id: Id) => string;
  readonly skill: (id: Id) => string;
}

/** The calls that need the person's consent. */
type AskedName = {
  [Name in CallName]: Calls[Name]['assistant'] extends 'ask' ? Name : never;
}[CallName];

interface Shown {
  readonly names: ProposalNames;
  readonly dates: DateWords;
}

const words = (
  verb: string,
  title: string,
  rest: string,
  more: Partial<Pick<ProposalWords, 'lines' | 'text'>> = {},
): ProposalWords => ({ verb, title, rest, lines: [], text: '', ...more });

/** Everything a new task would come with: the person must see all they consent to. */
const hangingOn = (
  {
    phaseId,
    dueOn,
    skillIds = [],
    goal,
  }: Omit<Input<'task.add'>, 'planId' | 'title' | 'plannedWeeks'>,
  { names, dates }: Shown,
): string[] => [
  `Phase: ${names.phase(phaseId)}`,
  ...(dueOn === undefined ? [] : [`Due on ${dates.day(dueOn)}`]),
  ...skillIds.map((id) => `Skill: ${names.skill(id)}`),
  ...(goal === undefined
    ? []
    : [`Goal for the week of ${dates.day(goal.week)}, ${describeMinutes(goal.minutes)}`]),
];

const on = (day: Day, { dates }: Shown): string => `on ${dates.day(day)}`;

const WORDS: {
  readonly [Name in AskedName]: (input: Input<Name>, shown: Shown) => ProposalWords;
} = {
  'task.complete': ({ taskId, day }, shown) =>
    words(
      'mark',
      shown.names.task(taskId),
      day === undefined ? 'as done' : `as done ${on(day, shown)}`,
    ),
  'task.reopen': ({ taskId }, { names }) => words('mark', names.task(taskId), 'as not done'),
  'task.add': ({ title, plannedWeeks, ...task }, shown) =>
    words('add the task', title, `(${formatWeeks(plannedWeeks)})`, {
      lines: hangingOn(task, shown),
    }),
  'task.note': ({ taskId, note }, { names }) =>
    note.trim() === ''
      ? words('remove the note on', names.task(taskId), '')
      : words('write this note on', names.task(taskId), '(replacing what is there)', {
          text: note,
        }),
  'week.plan': ({ week, goals }, { names, dates }) =>
    words('plan goals for the week of', '', dates.day(week), {
      lines: goals.map((goal) => {
        const title = 'taskId' in goal ? names.task(goal.taskId) : goal.title;
        return goal.minutes === 0 ? title : `${title}, ${describeMinutes(goal.minutes)}`;
      }),
    }),
  'time.log': ({ taskId, day, minutes }, shown) =>
    words(`log ${describeMinutes(minutes)} on`, shown.names.task(taskId), on(day, shown)),
};

export function proposalWords({ call, input }: Proposal, shown: Shown): ProposalWords {
  if (!Object.hasOwn(WORDS, call)) throw new Error(`No words for a proposal of ${call}`);
  return WORDS[call as AskedName](input as never, shown);
}
