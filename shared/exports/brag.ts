import type { ArchiveRows } from '../contract/archive-text';
import type { Day } from '../domain/calendar/day';
import type { Id } from '../domain/id';
import { quarterOfDay } from '../domain/calendar/quarter';
import type { DateWords } from '../words/dates';
import { count } from '../words/count';
import { quarterName } from '../words/quarter';
import { describeMinutes } from '../words/minutes';
import { doneLine, evidenceLinks, fileOf, heading, indent, list, section } from './markdown-blocks';
import { escapeMarkdown } from './markdown-text';
import { allTasks, type PlanEntry, planEntries, type TaskEntry } from './plan-entries';

/**
 * What was done, with evidence, by quarter, phase and skill: for a résumé, or a talk with a manager. Idea: Julia Evans,
 * https://jvns.ca/blog/brag-documents/.
 */
export const bragDocument = (rows: ArchiveRows, dates: DateWords): string =>
  fileOf([
    heading(1, 'What I did'),
    ...bragPlans(rows, dates).flatMap(({ title, body }) => [heading(2, title), body]),
  ]);

/** What was done in a plan. */
export interface BragPlan {
  readonly id: Id;
  readonly title: string;
  /** The Markdown below the title. */
  readonly body: string;
}

/** The document's plans in which something was done, for a page that draws the titles itself. */
export const bragPlans = (rows: ArchiveRows, dates: DateWords): BragPlan[] =>
  planEntries(rows).flatMap((entry) => {
    const { id, title } = entry.plan;
    const body = planBlocks(entry, dates).join('\n\n');
    return body === '' ? [] : [{ id, title, body }];
  });

function planBlocks(entry: PlanEntry, dates: DateWords): string[] {
  const done = allTasks(entry)
    .filter(isDone)
    .toSorted(
      (one, other) => Number(dayOf(one) > dayOf(other)) - Number(dayOf(one) < dayOf(other)),
    );
  if (done.length === 0) return [];
  const minutes = done.reduce((sum, task) => sum + task.minutes, 0);
  return [
    list([
      `${count(done.length, 'task')} done: ${dates.span({ first: dayOf(done[0]), last: dayOf(done.at(-1)) })}`,
      ...(minutes === 0 ? [] : [`${describeMinutes(minutes)} logged on them`]),
    ]),
    ...section(3, 'Skills', ...skillBlocks(entry, done, dates)),
    ...section(3, 'By quarter', ...quarterBlocks(done, dates)),
    ...section(3, 'By phase', ...phaseBlocks(entry, dates)),
  ];
}

const isDone = ({ task }: TaskEntry): boolean => task.status === 'done';

const dayOf = (entry: TaskEntry | undefined): string => entry?.task.state_day ?? '';

const doneList = (tasks: readonly TaskEntry[], dates: DateWords): string =>
  tasks
    .map((task) => {
      const links = list(evidenceLinks(task));
      return `- ${doneLine(task, dates)}${links === '' ? '' : `\n${indent(links)}`}`;
    })
    .join('\n');

/** The skills that the person has written a sentence about or done something for. */
const skillBlocks = (
  { skills }: PlanEntry,
  done: readonly TaskEntry[],
  dates: DateWords,
): string[] =>
  skills.flatMap((skill) => {
    const tasks = done.filter((each) => each.skills.some(({ id }) => id === skill.id));
    return section(4, skill.title, escapeMarkdown(skill.evidence), doneList(tasks, dates));
  });

const quarterBlocks = (done: readonly TaskEntry[], dates: DateWords): string[] =>
  [...Map.groupBy(done, (task) => quarterName(quarterOfDay(dayOf(task) as Day)))].flatMap(
    ([name, tasks]) => section(4, name, doneList(tasks, dates)),
  );

const phaseBlocks = ({ phases, others }: PlanEntry, dates: DateWords): string[] => [
  ...phases.flatMap(({ phase, tasks }) =>
    section(4, phase.title, doneList(tasks.filter(isDone), dates)),
  ),
  ...section(4, 'Beside the phases', doneList(others.filter(isDone), dates)),
];
