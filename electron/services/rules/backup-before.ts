import type { CallName, Input } from '../../../shared/contract/calls';
import type { BackupKind } from '../../store/backups/retention';
import type { Store } from '../../store/store';
import { asFailure } from './as-failure';

/** Deleting this many tasks at once is worth a backup. */
const MANY_TASKS = 10;

/** Writes with a large effect, and the kind of backup to make given their input; null for none. */
const MOVES_MUCH: { readonly [Name in CallName]?: (input: Input<Name>) => BackupKind | null } = {
  'import.apply': () => 'import',
  'import.add': () => 'import',
  'plan.delete': () => 'deletion',
  'phase.delete': () => 'deletion',
  'task.delete': ({ taskIds }) => (taskIds.length >= MANY_TASKS ? 'deletion' : null),
};

/**
 * Backs up before a write with a large effect: undo only reaches back as far as its steps, a backup for months. Throws
 * a Failure if no backup can be made, so that the write does not happen either.
 */
export function backUpBefore({ backups }: Store, name: CallName, input: unknown): void {
  const kindFor = MOVES_MUCH[name] as ((input: unknown) => BackupKind | null) | undefined;
  const kind = kindFor?.(input) ?? null;
  if (kind !== null) asFailure(() => backups?.makeAsked(kind));
}
