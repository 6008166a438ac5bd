import type { CallName, Input } from '../../../shared/contract/calls';
import type { Store } from '../../store/store';
import { asRefusal } from './refusal-of-store';

/** From so many on, tasks that are deleted at once are worth a backup. */
const MANY_TASKS = 10;

/** Writes that take much away at once, by what is asked of them. */
const TAKES_MUCH: { readonly [Name in CallName]?: (input: Input<Name>) => boolean } = {
  'plan.delete': () => true,
  'phase.delete': () => true,
  'task.delete': ({ taskIds }) => taskIds.length >= MANY_TASKS,
};

/**
 * Makes a backup before a write that takes much away: undo brings it back for as long as its step is kept, a backup for
 * months. Throws a Failure where none can be made: then the write is not made either.
 */
export function backUpBefore({ backups }: Store, name: CallName, input: unknown): void {
  const takesMuch = TAKES_MUCH[name] as ((input: unknown) => boolean) | undefined;
  if (takesMuch?.(input) === true) asRefusal(() => backups?.makeAsked('deletion'));
}
