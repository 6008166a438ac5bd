import type { CallName, Input } from '../../../shared/contract/calls';
import type { Store } from '../../store/store';
import { asRefusal } from './refusal-of-store';

/** From so many on, tasks that are deleted at once are worth a backup. */
const MANY_TASKS = 10;

/** Writes that take much away or bring much in at once, by what is asked of them. */
const MOVES_MUCH: { readonly [Name in CallName]?: (input: Input<Name>) => boolean } = {
  'import.apply': () => true,
  'plan.delete': () => true,
  'phase.delete': () => true,
  'task.delete': ({ taskIds }) => taskIds.length >= MANY_TASKS,
};

/**
 * Makes a backup before a write that takes much away: undo brings it back for as long as its step is kept, a backup for
 * months. Throws a Failure where none can be made: then the write is not made either.
 */
export function backUpBefore({ backups }: Store, name: CallName, input: unknown): void {
  const movesMuch = MOVES_MUCH[name] as ((input: unknown) => boolean) | undefined;
  if (movesMuch?.(input) !== true) return;
  const kind = name === 'import.apply' ? 'import' : 'deletion';
  asRefusal(() => backups?.makeAsked(kind));
}
