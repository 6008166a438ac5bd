import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';
import { asRefusal } from '../rules/refusal-of-store';

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

/** Where the store lies, and what may be done with it as a whole. */
export interface BackupPlace {
  /** Puts the backup of that name in the store's place: the store that is handed in is closed after that. */
  readonly restore: (name: string) => void;
  /** What about the data folder is a danger to the data in it. */
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
    asRefusal(() => backups.chooseSecond(folder));
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
