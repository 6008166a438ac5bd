import type { CallName, Input } from '../../../shared/contract/calls';
import type { BackupKind } from '../../store/retention';
import type { Store } from '../../store/store';
import { asRefusal } from './refusal-of-store';

/** From so many on, tasks that are deleted at once are worth a backup. */
const MANY_TASKS = 10;

/** Writes that move much at once, by what is asked of them: the kind of backup that is worth making; null: none. */
const MOVES_MUCH: { readonly [Name in CallName]?: (input: Input<Name>) => BackupKind | null } = {
  'import.apply': () => 'import',
  'import.add': () => 'import',
  'plan.delete': () => 'deletion',
  'phase.delete': () => 'deletion',
  'task.delete': ({ taskIds }) => (taskIds.length >= MANY_TASKS ? 'deletion' : null),
};

/**
 * Makes a backup before a write that moves much: undo brings it back for as long as its step is kept, a backup for
 * months. Throws a Failure where none can be made: then the write is not made either.
 */
export function backUpBefore({ backups }: Store, name: CallName, input: unknown): void {
  const kindFor = MOVES_MUCH[name] as ((input: unknown) => BackupKind | null) | undefined;
  const kind = kindFor?.(input) ?? null;
  if (kind !== null) asRefusal(() => backups?.makeAsked(kind));
}
