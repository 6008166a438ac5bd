import type { Result } from '../../shared/contract/calls';
import { takeNewest } from './newest';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

export type Backup = Result<'backup.make'>;
export type BackupStatus = Result<'backup.status'>;

export interface BackupSlice {
  /** Newest first; null until loaded. */
  readonly backups: readonly Backup[] | null;
  /** Whether backups are working; null until loaded. */
  readonly backupStatus: BackupStatus | null;
  readonly openBackups: () => Promise<void>;
  readonly makeBackup: () => Promise<void>;
  /** Chooses a second folder for backups; null for none. False if it was refused. */
  readonly chooseSecondFolder: (folder: string | null) => Promise<boolean>;
  /** The window then reads everything again. */
  readonly restoreBackup: (name: string) => Promise<void>;
}

type Needs = Pick<SessionSlice, 'read'> &
  Pick<SyncSlice, 'hearVersion'> &
  Pick<ToastSlice, 'showToast'>;

export function createBackupSlice({ get, set }: Slice<BackupSlice, Needs>): BackupSlice {
  return {
    backups: null,
    backupStatus: null,

    openBackups: takeNewest(
      async () => {
        const [list, status] = await Promise.all([
          get().read('backup.list', {}),
          get().read('backup.status', {}),
        ]);
        return list && status && { backups: list.value, backupStatus: status.value };
      },
      (backups) => set(backups),
    ),

    async makeBackup() {
      const answer = await get().read('backup.make', {});
      if (answer === null) return;
      get().showToast({ kind: 'info', text: 'Backup made and verified', stepId: null });
      // Making a backup may have deleted others.
      await get().openBackups();
    },

    async chooseSecondFolder(folder) {
      const answer =
        folder === null
          ? await get().read('backup.forget-second', {})
          : await get().read('backup.choose-second', { folder });
      await get().openBackups();
      return answer !== null;
    },

    async restoreBackup(name) {
      const answer = await get().read('backup.restore', { name });
      if (answer === null) return;
      // Works even if the notice is late or lost.
      get().hearVersion(answer.head);
      const text = 'Backup restored. What was there before is kept as a backup too.';
      get().showToast({ kind: 'info', text, stepId: null });
    },
  };
}
