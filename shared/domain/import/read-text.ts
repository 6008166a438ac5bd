import { LIMITS } from '../limits';
import type { Draft } from './draft';
import { linesOf } from './lines';
import { looksLikeGuide, readGuide } from './read-guide';
import { readList } from './read-list';

/** Limits of an imported text. */
export const IMPORT_LIMITS = { characters: 200_000, lines: 5_000, tasks: 1_000 } as const;

/** The plan found in a text, or a sentence that says why there is none. */
export type ReadText = { readonly draft: Draft } | { readonly refusal: string };

/**
 * Reads a pasted guide or list.
 *
 * @param confirmed numbers of lines that are one resource, although they look like several
 */
export function readText(text: string, confirmed: ReadonlySet<number> = new Set()): ReadText {
  if (text.length > IMPORT_LIMITS.characters)
    return { refusal: 'This is too long for a plan: import a part of it.' };
  if (/\0|\uFFFD/.test(text))
    return {
      refusal:
        'This is not text, or its encoding is not UTF-8. Save it as plain text and try again.',
    };
  const lines = linesOf(text);
  if (lines.length === 0) return { refusal: 'There is nothing in it.' };
  if (lines.length > IMPORT_LIMITS.lines)
    return {
      refusal: `This has ${lines.length} lines: import at most ${IMPORT_LIMITS.lines} at once.`,
    };
  const draft = looksLikeGuide(lines) ? readGuide(lines, confirmed) : readList(lines);
  const tasks = draft.phases.reduce((sum, phase) => sum + phase.tasks.length, 0);
  if (tasks === 0) return { refusal: 'No tasks were found in it. Put each on its own line.' };
  if (tasks > IMPORT_LIMITS.tasks)
    return { refusal: `This has ${tasks} tasks: import at most ${IMPORT_LIMITS.tasks} at once.` };
  const long = titlesOf(draft).find(({ length }) => length > LIMITS.title);
  if (long !== undefined)
    return {
      refusal: `“${long.slice(0, SHOWN)}…” is longer than ${LIMITS.title} characters: shorten it first.`,
    };
  const isTooLong = draft.phases.some((phase) =>
    phase.tasks.some(({ note }) => note.length > LIMITS.note),
  );
  if (isTooLong)
    return { refusal: `A note is longer than ${LIMITS.note} characters: shorten it first.` };
  return { draft };
}

const SHOWN = 40;

const titlesOf = ({ phases, brought, toLearn, actionPlan }: Draft): string[] => [
  ...phases.flatMap(({ title, tasks, resources }) => [
    title,
    ...tasks.flatMap((task) => [task.title, ...task.steps.map((step) => step.title)]),
    ...resources.map((resource) => resource.title),
  ]),
  ...[...brought, ...toLearn].map(({ title }) => title),
  ...Object.values(actionPlan).flat(),
];
