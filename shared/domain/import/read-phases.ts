import {
  type DraftPhase,
  type DraftResource,
  type DraftTask,
  INTRODUCTION,
  type NoteProblem,
  plainTask,
} from './draft';
import { readWeeks } from './guide-facts';
import { itemOf, type Line } from './lines';
import { kindOfResource, splitResources } from './resources';

interface Open {
  title: string;
  weeks: number | null;
  readonly tasks: DraftTask[];
  readonly resources: DraftResource[];
  part: 'tasks' | 'resources';
}

const NUMBER_ALONE = /^(?:(?:phase|step|stage)\s*)?(\d{1,2})[.:)]?$/i;
const NUMBERED = /^(?:#{1,6}\s*)?(?:phase|step|stage)\s*\d{1,2}\s*[:.–—-]?\s*(\S.*)$/i;
const PART = /^(?:#{1,6}\s*)?(tasks?|to do|resources?|materials)\s*:?$/i;

/**
 * Reads phases: a number on a line by itself with the title below, or both on one line; weeks; tasks; resources.
 *
 * @param confirmed lines that the person confirmed to be one resource, although they look like several
 */
export function createPhaseReader(problem: NoteProblem, confirmed: ReadonlySet<number>) {
  const phases: Open[] = [];
  let isTitleNext = false;

  const open = (title: string): void => {
    isTitleNext = false;
    phases.push({ title, weeks: null, tasks: [], resources: [], part: 'tasks' });
  };
  const readWithin = createPartReader(problem, confirmed);

  return {
    /** Whether a phase begins here although no heading announced phases. */
    startsAt: ({ text }: Line, isLikely: boolean): boolean =>
      isLikely && (NUMBERED.test(text) || NUMBER_ALONE.test(text)),

    read(line: Line): void {
      const numbered = NUMBERED.exec(line.text);
      const last = phases.at(-1);
      if (numbered !== null) open(numbered[1] ?? '');
      else if (NUMBER_ALONE.test(line.text)) isTitleNext = true;
      else if (isTitleNext) open(line.text);
      else if (last === undefined) problem(line, INTRODUCTION);
      else readWithin(line, last);
    },

    finish: (): DraftPhase[] =>
      phases.map(({ title, weeks, tasks, resources }) => ({ title, weeks, tasks, resources })),
  };
}

/** Reads the contents of a phase: weeks, tasks and resources. */
function createPartReader(
  problem: NoteProblem,
  confirmed: ReadonlySet<number>,
): (line: Line, phase: Open) => void {
  const readResource = (number: number, text: string, into: Open): void => {
    const split = splitResources(text);
    const splitFrom = split.length > 1 ? number : null;
    for (const title of confirmed.has(number) ? [text] : split)
      into.resources.push({ title, kind: kindOfResource(title), splitFrom });
  };
  return (line, phase) => {
    const item = itemOf(line.text);
    const weeks = readWeeks(line.text);
    const part = PART.exec(line.text)?.[1];
    if (part !== undefined) phase.part = /^t/i.test(part) ? 'tasks' : 'resources';
    else if (weeks !== null && phase.tasks.length === 0) phase.weeks = weeks;
    else if (phase.part === 'resources') readResource(line.number, item?.text ?? line.text, phase);
    else if (item !== null) phase.tasks.push(plainTask(item.text, item.isTicked));
    else problem(line, 'This is neither a task nor a resource.');
  };
}
