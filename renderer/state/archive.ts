import type { ReadingWatch } from '../../shared/contract/archive-reader';
import { partsOf } from '../../shared/contract/archive-file';
import { ARCHIVE_TABLES, type ArchiveRows } from '../../shared/contract/archive-text';
import type { Result } from '../../shared/contract/calls';
import type { OpenedFile } from '../../shared/contract/transport';
import type { Id } from '../../shared/domain/plan/task';
import type { SessionSlice } from './session';
import type { Slice } from './slice';
import type { SyncSlice } from './sync';
import type { ToastSlice } from './toast';

/** An archive that was read in, and is not yet what the window shows. */
export interface ArchiveLook extends Result<'archive.look'> {
  readonly archiveId: Id;
}

export interface ArchiveSlice {
  /** A file that was opened with Waymark, until it is shown; null: there is none. */
  readonly openedFile: OpenedFile | null;

  readonly openFile: (file: OpenedFile) => void;
  readonly forgetFile: () => void;
  /** Reads the archive in beside what is there. A text says why that failed; null: it was cancelled. */
  readonly sendArchive: (
    rows: ArchiveRows,
    watch: ReadingWatch,
  ) => Promise<ArchiveLook | string | null>;
  /** Puts it in the place of what is there. Everything that the window shows is read anew after it. */
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
      // Also where the notice is late or lost.
      get().hearVersion(answer.head);
      const text = 'The file is now in use. What was here before is kept as a backup.';
      get().showToast({ kind: 'info', text, stepId: null });
      return true;
    },

    dropArchive: (archiveId) => void client('archive.cancel', { archiveId }),
  };
}
