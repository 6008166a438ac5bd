import { Failure } from '../../../shared/contract/failure';
import type { Handlers } from '../../../shared/contract/handlers';
import { REFUSALS } from '../../../shared/words/refusals';
import type { Store } from '../../store/store';

type BackupHandlers = Pick<Handlers, 'backup.list' | 'backup.make'>;

export const createBackupHandlers = ({ backups }: Store): BackupHandlers => ({
  'backup.list': () => backups?.list() ?? [],

  'backup.make': () => {
    if (backups === null) throw new Failure('refused', REFUSALS.noBackups);
    return backups.makeAsked('hand');
  },
});
