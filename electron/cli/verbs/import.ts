import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ArchiveRows } from '../../../shared/contract/archive-text';
import { partsOf } from '../../../shared/contract/archive-file';
import type { Draft, Problem } from '../../../shared/domain/import/draft';
import { mergeDraft, planToMerge } from '../../../shared/domain/import/merge';
import { readText } from '../../../shared/domain/import/read-text';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { listOf, openSource } from '../../../shared/imports/source';
import { type Columns, TABLE_FIELDS } from '../../../shared/imports/table';
import { count } from '../../../shared/words/count';
import type { Command, Context, Outcome } from '../command';
import { CommandFailure, usageFailure } from '../failure';
import { OF_PLAN } from '../options';
import { readPlan, readView } from '../plan-view';
import { typedDay } from '../typed-day';

const STANDARD_INPUT = '-';

/** Imports a file from another program, like the Import view does. */
export const bringIn: Command = {
  name: 'import',
  usage: 'FILE',
  about:
    'import a guide, a list, a CSV table, a roadmap.sh file or a Waymark JSON file; - is standard input',
  words: { least: 1, most: 1 },
  options: {
    'dry-run': { about: 'only print what would be imported' },
    add: { about: 'add what the plan does not have yet; default: make a new plan' },
    ...OF_PLAN,
    title: { value: 'TEXT', about: 'title of the new plan' },
    start: { value: 'DAY', about: 'start date of the new plan; default: today' },
    hours: { value: 'N', about: `hours a week for the new plan; default: ${HOURS_PER_WEEK.usual}` },
    columns: {
      value: 'LIST',
      about: `what a table's columns contain, in order: ${TABLE_FIELDS.join(', ')}, or - to leave one out`,
    },
    replace: { about: 'Waymark JSON file: replace everything with it' },
  },
  async run(context) {
    const name = context.words[0] ?? STANDARD_INPUT;
    const source = openSource(readFile(name), basename(name));
    if (source.kind === 'refusal') throw new CommandFailure('refused', source.sentence);
    if (source.kind === 'archive') return takeArchive(context, source.rows);
    if (context.has('replace'))
      throw usageFailure('--replace is only for JSON files saved by Waymark.');
    const columns = source.kind === 'table' ? (typedColumns(context) ?? source.columns) : null;
    if (columns?.includes('title') === false)
      throw usageFailure('No column with task titles was found: name the columns with --columns.');
    const { text, problems } = listOf(
      source.kind === 'table' && columns !== null ? { ...source, columns } : source,
    );
    return takeList(context, text, problems);
  },
};

function readFile(name: string): string {
  try {
    return readFileSync(name === STANDARD_INPUT ? 0 : name, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('not-found', `${name} could not be read (${reason}).`);
  }
}

function typedColumns({ option }: Context): Columns | null {
  const typed = option('columns');
  if (typed === undefined) return null;
  return typed.split(',').map((word) => {
    const field = TABLE_FIELDS.find((each) => each === word.trim());
    if (field === undefined && word.trim() !== '-')
      throw usageFailure(`--columns takes ${TABLE_FIELDS.join(', ')} or -, not “${word}”.`);
    return field ?? null;
  });
}

async function takeArchive(context: Context, rows: ArchiveRows): Promise<Outcome> {
  const { ask } = context;
  const { archiveId } = (await ask('archive.begin', {})).value;
  for (const part of partsOf(rows)) await ask('archive.add', { archiveId, ...part });
  const { held, present } = (await ask('archive.look', { archiveId })).value;
  const lines = [`In the file: ${count(held.plans, 'plan')}, ${count(held.tasks, 'task')}.`];
  const isMeant = present.plans === 0 || context.has('replace');
  if (context.has('dry-run') || !isMeant) await ask('archive.cancel', { archiveId });
  if (context.has('dry-run')) return { lines, json: { held, present, isTaken: false } };
  if (!isMeant)
    throw usageFailure(
      `This file replaces everything you have (${count(present.plans, 'plan')}). To go ahead, add --replace; a backup is kept.`,
    );
  await ask('archive.take', { archiveId });
  return { lines: [...lines, 'The file is now in use.'], json: { held, present, isTaken: true } };
}

async function takeList(
  context: Context,
  text: string,
  left: readonly Problem[],
): Promise<Outcome> {
  const read = readText(text);
  if ('refusal' in read) throw new CommandFailure('refused', read.refusal);
  const problems = [...left, ...read.draft.problems];
  return context.has('add')
    ? addToPlan(context, text, read.draft, problems)
    : addPlan(context, text, read.draft, problems);
}

const tasksIn = (phases: readonly { readonly tasks: readonly unknown[] }[]): number =>
  phases.reduce((sum, { tasks }) => sum + tasks.length, 0);

const problemLines = (problems: readonly Problem[]): string[] =>
  problems.map(({ line, text, why }) =>
    [line > 0 && `Line ${line}:`, text !== '' && `“${text}”`, why].filter(Boolean).join(' '),
  );

async function addToPlan(
  context: Context,
  text: string,
  draft: Draft,
  left: readonly Problem[],
): Promise<Outcome> {
  for (const name of ['title', 'start', 'hours'])
    if (context.option(name) !== undefined)
      throw usageFailure(`--${name} is for a new plan, not for --add.`);
  const { snapshot } = await readPlan(context);
  const merge = mergeDraft(draft, planToMerge(snapshot));
  const problems = [...left, ...merge.problems];
  const added = tasksIn(merge.additions);
  if (!context.has('dry-run') && merge.additions.length > 0)
    await context.write('import.add', { planId: snapshot.plan.id, text, wholeLines: [] });
  return {
    lines: [`${count(added, 'new task')} for “${snapshot.plan.title}”.`, ...problemLines(problems)],
    json: { planId: snapshot.plan.id, tasks: added, problems },
  };
}

async function addPlan(
  context: Context,
  text: string,
  draft: Draft,
  problems: readonly Problem[],
): Promise<Outcome> {
  if (context.option('plan') !== undefined) throw usageFailure('--plan needs --add.');
  const { head } = await readView(context);
  const title = context.option('title') ?? draft.title;
  if (title === '') throw usageFailure('The text has no title: give the plan one with --title.');
  const startDay = typedDay(context.option('start') ?? 'today', head.today, context.locale);
  const input = { text, wholeLines: [], title, startDay, hoursPerWeek: typedHours(context) };
  const planId = context.has('dry-run')
    ? null
    : (await context.write('import.apply', input)).value.planId;
  const tasks = tasksIn(draft.phases);
  const amounts = `${count(draft.phases.length, 'phase')}, ${count(tasks, 'task')}`;
  return {
    lines: [`“${title}”: ${amounts}.`, ...problemLines(problems)],
    json: { planId, title, phases: draft.phases.length, tasks, problems },
  };
}

function typedHours({ option }: Context): number {
  const typed = option('hours') ?? String(HOURS_PER_WEEK.usual);
  const hours = Number(typed.replace(',', '.'));
  if (hours >= HOURS_PER_WEEK.min && hours <= HOURS_PER_WEEK.max) return hours;
  throw usageFailure(
    `--hours takes a number from ${HOURS_PER_WEEK.min} to ${HOURS_PER_WEEK.max}, not “${typed}”.`,
  );
}
