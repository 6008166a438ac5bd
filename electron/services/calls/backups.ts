import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { asFailure } from '../rules/as-failure';

type BackupHandlers = Pick<
  Handlers,
  | 'backup.list'
  | 'backup.status'
  | 'backup.preview'
  | 'backup.choose-second'
  | 'backup.forget-second'
  | 'backup.make'
  | 'backup.restore'
>;

/** Where the store is, and operations on it as a whole. */
export interface BackupPlace {
  /** Replaces the store by the backup of that name, which closes the store it was called over. */
  readonly restore: (name: string) => void;
  /** Risks to the data in the data folder. */
  readonly dangers: () => string[];
}

export const createBackupHandlers = (
  { backups, activity }: Store,
  { restore, dangers }: BackupPlace,
): BackupHandlers => ({
  'backup.list': () => backups?.list() ?? [],

  'backup.status': () => ({
    isCurrent: backups?.isCurrent() ?? true,
    failures: backups?.failures() ?? 0,
    second: backups?.second() ?? null,
    dangers: dangers(),
  }),

  'backup.preview': ({ name }) => {
    const found = backups?.look(name) ?? null;
    if (backups === null || found === null) throw new Failure('not-found', REFUSALS.backupGone);
    const held = found.counts;
    return { held, present: backups.countsNow(), ...activity.since(found.lastEntry) };
  },

  'backup.choose-second': ({ folder }) => {
    if (backups === null) throw new Failure('refused', REFUSALS.noBackups);
    asFailure(() => backups.chooseSecond(folder));
    return null;
  },

  'backup.forget-second': () => {
    backups?.chooseSecond(null);
    return null;
  },

  'backup.make': () => {
    if (backups === null) throw new Failure('refused', REFUSALS.noBackups);
    return backups.makeAsked('hand');
  },

  'backup.restore': ({ name }) => {
    const backup = backups?.list().find((each) => each.name === name);
    if (backup === undefined) throw new Failure('not-found', REFUSALS.backupGone);
    restore(name);
    return backup;
  },
});
