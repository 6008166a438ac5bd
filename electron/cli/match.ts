import { allTasksOf, type WeekSources } from '../../shared/domain/weeks/week-sheet';
import { fold, holdsWords, searchWords } from '../../shared/domain/search';
import type { Id } from '../../shared/domain/id';
import { isOpen, type Task } from '../../shared/domain/plan/task';
import { count } from '../../shared/words/count';
import { CommandFailure } from './failure';

interface Named {
  readonly id: Id;
  readonly title: string;
}

const LEAST_SIGN = 4;
const MOST_LISTED = 10;
const PART_OF_ID = /^[0-9a-f-]{4,36}$/i;

/** Matches the start or the end: ids made at the same time start alike. */
function isIdOf(text: string, id: Id): boolean {
  const part = text.toLowerCase();
  return PART_OF_ID.test(text) && (id.startsWith(part) || id.endsWith(part));
}

/** A short id for each item in a list: as much of its id's end as makes it unique. */
export function signsOf(items: readonly Pick<Named, 'id'>[]): (id: Id) => string {
  const ids = items.map(({ id }) => id);
  let length = LEAST_SIGN;
  while (length < 36 && new Set(ids.map((id) => id.slice(-length))).size < ids.length) length += 1;
  return (id) => id.slice(-length);
}

/**
 * The items that the text may refer to: those with exactly that title or, if there are none, those that contain its
 * words or have that id.
 */
function meant<Item extends Named>(items: readonly Item[], text: string): readonly Item[] {
  const wanted = fold(text.trim());
  const exact = items.filter(({ title }) => fold(title.trim()) === wanted);
  if (exact.length === 1) return exact;
  const words = searchWords(text);
  return items.filter(
    ({ id, title }) => isIdOf(text, id) || (words.length > 0 && holdsWords([title], words)),
  );
}

/** The only match; null if there is none. Throws a CommandFailure that lists the matches if there are several. */
function onlyOne<Item extends Named>(
  found: readonly Item[],
  text: string,
  noun: string,
): Item | null {
  if (found.length <= 1) return found[0] ?? null;
  const signOf = signsOf(found);
  const listed = found.slice(0, MOST_LISTED);
  const more = found.length - listed.length;
  throw new CommandFailure(
    'ambiguous',
    `“${text}” could mean ${count(found.length, noun)}${more === 0 ? '' : `, including`}:`,
    listed.map(({ id, title }) => ({ id, sign: signOf(id), title })),
  );
}

/** The plan that the text refers to. Throws a CommandFailure if there is none, or several. */
export function matchPlan<Plan extends Named>(plans: readonly Plan[], text: string): Plan {
  const plan = onlyOne(meant(plans, text), text, 'plan');
  if (plan !== null) return plan;
  throw new CommandFailure('not-found', `No plan matches “${text}”.`);
}

/** The task that the text refers to, preferring open ones. Throws a CommandFailure if there is none, or several. */
export function matchTask(sources: Pick<WeekSources, 'snapshot' | 'logbook'>, text: string): Task {
  const tasks = allTasksOf(sources);
  const task =
    onlyOne(meant(tasks.filter(isOpen), text), text, 'task') ??
    onlyOne(meant(tasks, text), text, 'task');
  if (task !== null) return task;
  const { title } = sources.snapshot.plan;
  throw new CommandFailure('not-found', `No task in “${title}” matches “${text}”.`);
}
