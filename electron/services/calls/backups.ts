import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

type BackupHandlers = Pick<Handlers, 'backup.list' | 'backup.make' | 'backup.restore'>;

/** `restore` puts the backup of that name in the store's place: the store that is handed in is closed after that. */
export const createBackupHandlers = (
  { backups }: Store,
  restore: (name: string) => void,
): BackupHandlers => ({
  'backup.list': () => backups?.list() ?? [],

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
