import type { Result } from '../../shared/contract/calls';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { ToastSlice } from './toast';

export type Backup = Result<'backup.make'>;

export interface BackupSlice {
  /** Newest first; null until they are read. */
  readonly backups: readonly Backup[] | null;
  readonly openBackups: () => Promise<void>;
  readonly makeBackup: () => Promise<void>;
}

type Needs = Pick<SessionSlice, 'read'> & Pick<ToastSlice, 'showToast'>;

export function createBackupSlice({ get, set }: Slice<BackupSlice, Needs>): BackupSlice {
  return {
    backups: null,

    async openBackups() {
      const answer = await get().read('backup.list', {});
      if (answer !== null) set({ backups: answer.value });
    },

    async makeBackup() {
      const answer = await get().read('backup.make', {});
      if (answer === null) return;
      get().showToast({ kind: 'info', text: 'Backup made and verified', stepId: null });
      // Making one may have let go of others.
      await get().openBackups();
    },
  };
}
