import type { Day } from '../domain/calendar/day';
import type { Problem } from '../domain/import/draft';

/**
 * A file in another format, converted to a list as a person would type it, to be checked and edited before it is read
 * (`shared/domain/import/read-list.ts`).
 */
export interface ListText {
  readonly text: string;
  /** What was left out of the list, and why. */
  readonly problems: readonly Problem[];
}

export interface ListedPhase {
  readonly title: string;
  readonly tasks: readonly ListedTask[];
}

export interface ListedTask {
  readonly title: string;
  readonly isDone: boolean;
  readonly doneOn: Day | null;
  readonly weeks: number | null;
  readonly note: string;
}

/** @param title empty if there is none */
export function listText(title: string, phases: readonly ListedPhase[]): string {
  const blocks = phases.map((phase) =>
    [`## ${oneLine(phase.title)}`, ...phase.tasks.flatMap(taskLines)].join('\n'),
  );
  return `${[...(title === '' ? [] : [`# ${oneLine(title)}`]), ...blocks].join('\n\n')}\n`;
}

const taskLines = ({ title, isDone, doneOn, weeks, note }: ListedTask): string[] => [
  [
    `- [${isDone ? 'x' : ' '}] ${oneLine(title)}`,
    ...(weeks === null ? [] : [`~${weeks}w`]),
    ...(doneOn === null ? [] : [doneOn]),
  ].join(' '),
  ...note.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [] : [`  > ${line.trim()}`])),
];

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
