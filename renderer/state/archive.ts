import type { ReadingWatch } from '../../shared/contract/archive-reader';
import { partsOf } from '../../shared/contract/archive-file';
import { ARCHIVE_TABLES, type ArchiveRows } from '../../shared/contract/archive-text';
import type { Result } from '../../shared/contract/calls';
import type { OpenedFile } from '../../shared/contract/transport';
import type { Id } from '../../shared/domain/id';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

/** An archive that was read in and can replace the present store. */
export interface ArchiveLook extends Result<'archive.look'> {
  readonly archiveId: Id;
}

export interface ArchiveSlice {
  /** A file opened with Waymark, until it is shown; null if there is none. */
  readonly openedFile: OpenedFile | null;

  readonly openFile: (file: OpenedFile) => void;
  readonly forgetFile: () => void;
  /** Reads the archive in beside the present store. A string says why that failed; null if it was cancelled. */
  readonly sendArchive: (
    rows: ArchiveRows,
    watch: ReadingWatch,
  ) => Promise<ArchiveLook | string | null>;
  /** Replaces the store with it, after which the window reads everything again. */
  readonly takeArchive: (archiveId: Id) => Promise<boolean>;
  readonly dropArchive: (archiveId: Id) => void;
}

type Needs = Pick<SessionSlice, 'read'> &
  Pick<SyncSlice, 'hearVersion'> &
  Pick<ToastSlice, 'showToast'>;

export function createArchiveSlice({ client, get, set }: Slice<ArchiveSlice, Needs>): ArchiveSlice {
  return {
    openedFile: null,
    openFile: ({ name, text }) => set({ openedFile: { name, text } }),
    forgetFile: () => set({ openedFile: null }),

    async sendArchive(rows, { onProgress, signal }) {
      const begun = await client('archive.begin', {});
      if (!begun.ok) return begun.error.message;
      const { archiveId } = begun.value;
      const total = ARCHIVE_TABLES.reduce((sum, table) => sum + rows[table].length, 0);
      let sent = 0;
      for (const part of partsOf(rows)) {
        if (signal.aborted) {
          get().dropArchive(archiveId);
          return null;
        }
        const added = await client('archive.add', { archiveId, ...part });
        if (!added.ok) return added.error.message;
        sent += part.rows.length;
        onProgress(sent / total);
      }
      const look = await client('archive.look', { archiveId });
      return look.ok ? { archiveId, ...look.value } : look.error.message;
    },

    async takeArchive(archiveId) {
      const answer = await get().read('archive.take', { archiveId });
      if (answer === null) return false;
      // Works even if the notice is late or lost.
      get().hearVersion(answer.head);
      const text = 'The file is now in use. What was here before is kept as a backup.';
      get().showToast({ kind: 'info', text, stepId: null });
      return true;
    },

    dropArchive: (archiveId) => void client('archive.cancel', { archiveId }),
  };
}
