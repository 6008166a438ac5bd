import Papa from 'papaparse';
import { type Day, isDay } from '../domain/calendar/day';
import type { Problem } from '../domain/import/draft';
import { PLANNED_WEEKS } from '../domain/limits';
import { fold } from '../domain/search';
import { type ListedPhase, type ListedTask, listText, type ListText } from './list-text';

/** What a column can contain. */
export const TABLE_FIELDS = ['title', 'phase', 'done', 'doneOn', 'weeks', 'note'] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** A table with column headings. */
export interface Table {
  /** Its file's name; empty if none. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What each column contains, in order; null if it is ignored. */
export type Columns = readonly (TableField | null)[];

/** Reads a text as a table: at least two columns, with a row below the headings. Null if it is not one. */
export function readTable(text: string, name = ''): Table | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [header, ...rows] = data;
  if (header === undefined || header.length < 2 || rows.length === 0) return null;
  return { name, header: header.map((each) => each.trim()), rows };
}

/** Column headings used by well-known programs and by Waymark itself. */
const NAMES: Readonly<Record<TableField, readonly string[]>> = {
  title: ['title', 'task', 'task name', 'name', 'summary', 'subject', 'content', 'to do', 'todo'],
  phase: [
    'phase',
    'phase or list',
    'section',
    'section/column',
    'list',
    'list name',
    'milestone',
    'group',
    'stage',
  ],
  done: ['done', 'completed', 'complete', 'finished', 'status', 'state', 'is done'],
  doneOn: ['done on', 'done or dropped on', 'completed at', 'completed on', 'date completed'],
  weeks: ['weeks', 'planned weeks', 'duration in weeks'],
  note: ['note', 'notes', 'description', 'details', 'desc'],
};

/** Guesses columns by their headings, each field at most once. The person sees the guess and can change it. */
export function guessColumns({ header }: Table): Columns {
  const taken = new Set<TableField>();
  return header.map((name) => {
    const field = TABLE_FIELDS.find(
      (each) => !taken.has(each) && NAMES[each].includes(fold(name).replaceAll('_', ' ')),
    );
    if (field !== undefined) taken.add(field);
    return field ?? null;
  });
}

/** Whether a pasted text is a table, judged only by its column headings, because lists contain commas too. */
export function looksLikeTable(text: string): boolean {
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  if (!/[,;\t]/.test(firstLine)) return false;
  const table = readTable(text.slice(0, SAMPLE));
  return table !== null && guessColumns(table).includes('title');
}

const SAMPLE = 20_000;
const FIRST_PHASE = 'Tasks';

/** The table's tasks as a list, in order, by phase. Null if no column contains titles. */
export function listOfTable(table: Table, columns: Columns): ListText | null {
  if (!columns.includes('title')) return null;
  const problems: Problem[] = [];
  const phases = new Map<string, ListedTask[]>();
  for (const [index, row] of table.rows.entries()) {
    // The header is line 1.
    const read = readRow(row, columns, index + 2, problems);
    if (read === null) continue;
    const tasks = phases.get(read.phase) ?? [];
    tasks.push(read.task);
    phases.set(read.phase, tasks);
  }
  for (const [index, name] of table.header.entries())
    if ((columns[index] ?? null) === null)
      problems.push({ line: 0, text: name, why: 'This column is left out.' });
  const listed = [...phases].map(([title, tasks]): ListedPhase => ({ title, tasks }));
  return { text: listText(table.name, listed), problems };
}

interface ReadRow {
  readonly phase: string;
  readonly task: ListedTask;
}

function readRow(
  row: readonly string[],
  columns: Columns,
  line: number,
  problems: Problem[],
): ReadRow | null {
  const cellOf = (field: TableField): string => {
    const at = columns.indexOf(field);
    return at === -1 ? '' : (row[at] ?? '').trim();
  };
  const note = (text: string, why: string): void => void problems.push({ line, text, why });
  const title = plain(cellOf('title'));
  const state = readState(cellOf('done'));
  if (title === '') {
    note(row.join(', '), 'This has no title, so it is left out.');
    return null;
  }
  if (state === 'dropped') {
    note(title, 'This was dropped, so it is left out.');
    return null;
  }
  if (state === null)
    note(cellOf('done'), 'This says neither done nor to do, so it counts as to do.');
  const doneOn = readDoneOn(cellOf('doneOn'), note);
  const isDone = state === 'done' || (columns.includes('done') ? false : doneOn !== null);
  const weeks = readWeeks(cellOf('weeks'), note);
  const task = { title, isDone, doneOn: isDone ? doneOn : null, weeks, note: cellOf('note') };
  return { phase: plain(cellOf('phase')) || FIRST_PHASE, task };
}

/** Strips the apostrophe that keeps a spreadsheet from reading a text as a formula. */
const plain = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');

const STATES: readonly [RegExp, 'done' | 'dropped' | 'to do'][] = [
  [/^(?:done|completed?|finished|closed|true|yes|y|x|1|✓|✔|✅)$/, 'done'],
  [/^(?:dropped|cancell?ed|abandoned|won'?t do|removed|duplicate)$/, 'dropped'],
  [
    /^(?:|to[ -]?do|open|new|in[ -]progress|doing|started|planned|not started|backlog|false|no|n|0|-)$/,
    'to do',
  ],
];

const readState = (text: string): 'done' | 'dropped' | 'to do' | null =>
  STATES.find(([words]) => words.test(fold(text)))?.[1] ?? null;

type Note = (text: string, why: string) => void;

/** A day, optionally followed by a time. */
function readDoneOn(text: string, note: Note): Day | null {
  if (text === '') return null;
  const day = text.slice(0, 'YYYY-MM-DD'.length);
  if (isDay(day)) return day;
  note(text, 'This is not a date like 2026-01-05, so it is left out.');
  return null;
}

function readWeeks(text: string, note: Note): number | null {
  if (text === '') return null;
  const weeks = Number(text.replace(',', '.'));
  if (weeks >= PLANNED_WEEKS.min && weeks <= PLANNED_WEEKS.max)
    return Math.round(weeks * 100) / 100;
  note(
    text,
    `This is not a number of weeks from ${PLANNED_WEEKS.min} to ${PLANNED_WEEKS.max}, so it is left out.`,
  );
  return null;
}
