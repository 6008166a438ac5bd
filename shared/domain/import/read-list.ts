import { isDay } from '../calendar/day';
import { readEffort } from '../plan/effort';
import { type Draft, type DraftStep, type DraftTask, emptyDraft } from './draft';
import { itemOf, type Line } from './lines';

interface OpenTask extends DraftTask {
  readonly steps: DraftStep[];
  note: string;
}

interface Phase {
  readonly title: string;
  readonly tasks: OpenTask[];
}

const HEADING = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const DAY = /\s*(?:✅\s*|done\s+|completed:?\s*|\()?(\d{4}-\d\d-\d\d)\)?\s*$/i;
const QUOTE = /^>\s?(.*)$/;
const FIRST_PHASE = 'Tasks';

/**
 * Reads headings as phases, items as tasks, nested items as their steps, nested quotes as their notes, ticks with their
 * days, and how long an item takes: `- [x] Stock ~2w 2026-01-05`.
 */
export function readList(lines: readonly Line[]): Draft {
  const phases: Phase[] = [];
  let title = '';
  const isTitle = titleTest(lines);
  const readItem = createItemReader(phases);
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line, lines[index + 1]);
    if (heading !== null && isTitle(index)) title = heading;
    else if (heading !== null) phases.push({ title: heading, tasks: [] });
    else readItem(line);
  }
  return {
    ...emptyDraft('list'),
    title,
    phases: phases
      .filter(({ tasks }) => tasks.length > 0)
      .map((phase) => ({ ...phase, weeks: null, resources: [] })),
    problems: phases
      .filter(({ tasks }) => tasks.length === 0)
      .map((phase) => ({
        line: 0,
        text: phase.title,
        why: 'There is nothing below this heading.',
      })),
  };
}

/** Adds a line to the last phase, or to its last task if it is nested below that. */
function createItemReader(phases: Phase[]): (line: Line) => void {
  let indent = 0;
  return (line) => {
    if (phases.length === 0) phases.push({ title: FIRST_PHASE, tasks: [] });
    const { tasks } = phases.at(-1) as Phase;
    const last = tasks.at(-1);
    const quote = QUOTE.exec(line.text)?.[1];
    const { text, isTicked } = itemOf(line.text) ?? { text: line.text, isTicked: false };
    if (last !== undefined && quote !== undefined)
      last.note = last.note === '' ? quote : `${last.note}\n${quote}`;
    else if (last !== undefined && line.indent > indent)
      last.steps.push({ title: text, isDone: isTicked });
    else {
      indent = line.indent;
      tasks.push({ ...readTask(text, isTicked), steps: [], note: '' });
    }
  };
}

/** A line with a heading marker, or one without any marker before a list. */
function headingOf({ text }: Line, next: Line | undefined): string | null {
  const marked = HEADING.exec(text)?.[2];
  if (marked !== undefined) return marked;
  if (QUOTE.test(text)) return null;
  const isAbove = next !== undefined && itemOf(next.text) !== null && itemOf(text) === null;
  return isAbove || /^\S.{0,80}:$/.test(text) ? text.replace(/:$/, '') : null;
}

/** The first line is the title if it is the only first-level heading, with others below it. */
function titleTest(lines: readonly Line[]): (index: number) => boolean {
  const levels = lines.map(({ text }) => HEADING.exec(text)?.[1]?.length ?? null);
  const [first] = levels;
  const others = levels.slice(1).filter((level) => level !== null);
  const isTitle = first != null && others.length > 0 && others.every((level) => level > first);
  return (index) => index === 0 && isTitle;
}

const EFFORT = /\s+~(\S+)$/;

/** The duration is at the end, followed, for a ticked item, by the day it was done. */
function readTask(text: string, isTicked: boolean): Pick<DraftTask, 'title' | 'doneOn' | 'weeks'> {
  const { title, doneOn } = withDay(text, isTicked);
  const weeks = readEffort(EFFORT.exec(title)?.[1] ?? '', null);
  return { title: weeks === null ? title : title.replace(EFFORT, ''), doneOn, weeks };
}

/** The day at the end of a ticked item is when it was done. */
function withDay(text: string, isTicked: boolean): Pick<DraftTask, 'title' | 'doneOn'> {
  const day = DAY.exec(text)?.[1];
  if (!isTicked) return { title: text, doneOn: null };
  if (day === undefined || !isDay(day)) return { title: text, doneOn: 'some day' };
  return { title: text.replace(DAY, ''), doneOn: day };
}
