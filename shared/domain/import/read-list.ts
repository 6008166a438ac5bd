import { isDay } from '../calendar/day';
import { type Draft, type DraftStep, type DraftTask, emptyDraft, type Problem } from './draft';
import { itemOf, type Line } from './lines';

interface Phase {
  readonly title: string;
  readonly tasks: (DraftTask & { readonly steps: DraftStep[] })[];
}

const HEADING = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const DAY = /\s*(?:✅\s*|done\s+|completed:?\s*|\()?(\d{4}-\d\d-\d\d)\)?\s*$/i;
const FIRST_PHASE = 'Tasks';

/** Headings as phases, items as tasks, items below an item as its steps, ticks with their days. */
export function readList(lines: readonly Line[]): Draft {
  const problems: Problem[] = [];
  const phases: Phase[] = [];
  let title = '';
  let indent = 0;
  const isTitle = titleTest(lines);
  const phaseOf = (): Phase => {
    if (phases.length === 0) phases.push({ title: FIRST_PHASE, tasks: [] });
    return phases.at(-1) as Phase;
  };
  const addItem = (line: Line, text: string, isTicked: boolean): void => {
    const { tasks } = phaseOf();
    const last = tasks.at(-1);
    if (last !== undefined && line.indent > indent)
      last.steps.push({ title: text, isDone: isTicked });
    else {
      indent = line.indent;
      tasks.push({ ...withDay(text, isTicked), steps: [] });
    }
  };
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line, lines[index + 1]);
    const item = itemOf(line.text);
    if (heading !== null && isTitle(index)) title = heading;
    else if (heading !== null) phases.push({ title: heading, tasks: [] });
    else if (item !== null) addItem(line, item.text, item.isTicked);
    else addItem(line, line.text, false);
    if (heading !== null) indent = 0;
  }
  const kept = phases.filter(({ tasks }) => tasks.length > 0);
  for (const phase of phases)
    if (phase.tasks.length === 0)
      problems.push({ line: 0, text: phase.title, why: 'Nothing stands below this heading.' });
  return {
    ...emptyDraft('list'),
    title,
    phases: kept.map((phase) => ({ ...phase, weeks: null, resources: [] })),
    problems,
  };
}

/** With a mark of its own; or a line without one before the items of a list. */
function headingOf({ text }: Line, next: Line | undefined): string | null {
  const marked = HEADING.exec(text)?.[2];
  if (marked !== undefined) return marked;
  const isAbove = next !== undefined && itemOf(next.text) !== null && itemOf(text) === null;
  return isAbove || /^\S.{0,80}:$/.test(text) ? text.replace(/:$/, '') : null;
}

/** The first line is the title where it is the only heading of the first level, with others below it. */
function titleTest(lines: readonly Line[]): (index: number) => boolean {
  const levels = lines.map(({ text }) => HEADING.exec(text)?.[1]?.length ?? null);
  const [first] = levels;
  const others = levels.slice(1).filter((level) => level !== null);
  const isTitle = first != null && others.length > 0 && others.every((level) => level > first);
  return (index) => index === 0 && isTitle;
}

/** The day at the end of a ticked item is that on which it was done. */
function withDay(text: string, isTicked: boolean): Pick<DraftTask, 'title' | 'doneOn'> {
  const day = DAY.exec(text)?.[1];
  if (!isTicked) return { title: text, doneOn: null };
  if (day === undefined || !isDay(day)) return { title: text, doneOn: 'some day' };
  return { title: text.replace(DAY, ''), doneOn: day };
}
