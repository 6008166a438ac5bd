import { ARCHIVE_TABLES, type ArchiveTable } from '../../../shared/contract/archive-text';
import type { Handlers } from '../../../shared/contract/handlers';
import type { Store } from '../../store/store';

/** Rows per page: reading them takes a few milliseconds of the main thread. */
const ROWS_PER_PAGE = 2_000;
/** Notes and guides can be long, so a page of them holds fewer rows. */
const CHARACTERS_PER_PAGE = 1_000_000;

type Row = Record<string, unknown>;
interface Part {
  readonly table: ArchiveTable;
  readonly rows: Row[];
}

export const createExportHandlers = ({ archive }: Store): Pick<Handlers, 'export.read'> => ({
  'export.read': ({ from }) => {
    const parts: Part[] = [];
    let [rowsLeft, charactersLeft] = [ROWS_PER_PAGE, CHARACTERS_PER_PAGE];
    for (const table of ARCHIVE_TABLES.slice(ARCHIVE_TABLES.indexOf(from.table))) {
      const rows: Row[] = [];
      const skip = table === from.table ? from.skip : 0;
      parts.push({ table, rows });
      for (const row of archive.rows(table, skip)) {
        if (rowsLeft <= 0 || charactersLeft <= 0)
          return { parts, next: { table, skip: skip + rows.length }, total: archive.count() };
        rows.push(row);
        rowsLeft -= 1;
        charactersLeft -= JSON.stringify(row).length;
      }
    }
    return { parts, next: null, total: archive.count() };
  },
});
