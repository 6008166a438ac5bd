import type { ArchiveRows } from '../contract/archive-text';
import type { DateWords } from '../words/dates';
import { dropReasonWords } from '../words/drop-reason';
import { formatWeeks } from '../words/numbers';
import { evidenceLinks, fileOf, heading, indent, list, quote, section } from './markdown-blocks';
import { escapeMarkdown, markdownLink } from './markdown-text';
import { type PhaseEntry, type PlanEntry, planEntries, type TaskEntry } from './plan-entries';
import { answerBlocks, feelingItems } from './review-markdown';
import { listName } from './tables';

/** All plans as one document: each with its ticks, then its reviews. */
export const plansMarkdown = (rows: ArchiveRows, dates: DateWords): string =>
  fileOf(
    planEntries(rows).flatMap((entry) => [
      ...planBlocks(entry, dates),
      ...section(2, 'Reviews', ...reviewBlocks(entry, dates)),
    ]),
  );

/** Each plan and its reviews as separate files, by file name. */
export const plansAsFiles = (rows: ArchiveRows, dates: DateWords): Record<string, string> =>
  Object.fromEntries(
    planEntries(rows).flatMap((entry, index) => {
      const name = `${index + 1}-${fileName(entry.plan.title)}`;
      const reviews = reviewBlocks(entry, dates);
      const plan = [`${name}.md`, fileOf(planBlocks(entry, dates))];
      if (reviews.length === 0) return [plan];
      const title = heading(1, `Reviews: ${entry.plan.title}`);
      return [plan, [`${name}-reviews.md`, fileOf([title, ...reviews])]];
    }),
  );

/** Only letters and digits: whatever a plan is called, its file stays in its folder. */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'plan';

function planBlocks(entry: PlanEntry, dates: DateWords): string[] {
  const { plan, phases, others } = entry;
  const lists = Map.groupBy(others, listName);
  return [
    heading(1, plan.title),
    list([
      `Started on ${dates.day(plan.start_day)}`,
      ...(plan.target_day === null ? [] : [`To arrive by ${dates.day(plan.target_day)}`]),
      ...(plan.archived_day === null ? [] : [`Archived on ${dates.day(plan.archived_day)}`]),
    ]),
    ...phases.flatMap((phase, index) => phaseBlocks(phase, index + 1, dates)),
    ...[...lists].flatMap(([name, tasks]) => section(2, name, taskList(tasks, dates))),
    ...section(2, 'Skills', list(entry.skills.map(skillLine))),
  ];
}

const phaseBlocks = (
  { phase, tasks, resources }: PhaseEntry,
  number: number,
  dates: DateWords,
): string[] => [
  heading(2, `Phase ${number}: ${phase.title} (${formatWeeks(phase.weeks)})`),
  taskList(tasks, dates),
  ...section(
    3,
    'Resources',
    list(
      resources.map(({ title, url, by }) => {
        const name = url === null ? escapeMarkdown(title) : markdownLink(title, url);
        return by === null ? name : `${name}, ${escapeMarkdown(by)}`;
      }),
    ),
  ),
];

const taskList = (tasks: readonly TaskEntry[], dates: DateWords): string =>
  tasks.map((task) => taskItem(task, dates)).join('\n');

const tick = (isDone: boolean): string => (isDone ? '[x]' : '[ ]');

function taskItem(entry: TaskEntry, dates: DateWords): string {
  const steps = entry.checklist.map(
    (item) => `${tick(item.is_done === 1)} ${escapeMarkdown(item.title)}`,
  );
  const below = list([...steps, ...evidenceLinks(entry)]);
  const note = quote(entry.note);
  return [
    `- ${tick(entry.task.status === 'done')} ${taskWords(entry, dates)}`,
    ...(below === '' ? [] : [indent(below)]),
    ...(note === '' ? [] : [`\n${indent(note)}\n`]),
  ].join('\n');
}

function taskWords({ task }: TaskEntry, dates: DateWords): string {
  const title = escapeMarkdown(task.title);
  switch (task.status) {
    case 'done':
      return `${title} (${dates.day(task.state_day ?? '')})`;
    case 'dropped':
      return `~~${title}~~ (dropped: ${escapeMarkdown(dropReasonWords(task.drop_reason ?? ''))})`;
    case 'in-progress':
      return `${title} (in progress)`;
    case 'to-do':
      return task.due_day === null ? title : `${title} (due ${dates.day(task.due_day)})`;
  }
}

const skillLine = ({ title, evidence }: PlanEntry['skills'][number]): string =>
  evidence === '' ? escapeMarkdown(title) : `${escapeMarkdown(title)}: ${escapeMarkdown(evidence)}`;

const reviewBlocks = ({ reviews }: PlanEntry, dates: DateWords): string[] =>
  reviews.flatMap(({ went_well: wentWell, in_the_way: inTheWay, ...review }) =>
    section(
      3,
      `Week of ${dates.day(review.week)}`,
      list(feelingItems(review)),
      ...answerBlocks({ ...review, wentWell, inTheWay }, null, 4, quote),
    ),
  );
