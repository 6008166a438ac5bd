import type { ArchiveRows } from '../../shared/contract/archive-text';
import { readArchive, type ReadingWatch } from '../../shared/contract/archive-reader';
import type { SessionSlice } from './session';
import type { Slice } from './slice';

export interface ExportSlice {
  /**
   * All rows of one version of the store; null if cancelled, or if it could not be read, in which case a toast says so.
   */
  readonly readArchive: (watch: ReadingWatch) => Promise<ArchiveRows | null>;
}

export const createExportSlice = ({
  get,
}: Slice<ExportSlice, Pick<SessionSlice, 'read'>>): ExportSlice => ({
  readArchive: (watch) => readArchive((from) => get().read('export.read', { from }), watch),
});
