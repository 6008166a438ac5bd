import { ARCHIVE_TABLES, type ArchiveRows, type ArchiveTable } from './archive-text';
import type { Input, Result } from './calls';
import type { Version } from './reply';

type Place = Input<'export.read'>['from'];

/** A page of the archive, and the version of the store it was read from. */
export interface ArchivePage {
  readonly value: Result<'export.read'>;
  readonly head: Version;
}

export interface ReadingWatch {
  /** 0 to 1; can decrease if reading starts over. */
  readonly onProgress: (share: number) => void;
  /** The part of an AbortSignal that is needed here. */
  readonly signal: { readonly aborted: boolean };
}

const START: Place = { table: ARCHIVE_TABLES[0] ?? 'setting', skip: 0 };

/**
 * All rows of one version of the store; starts over if the store changes meanwhile. Null if cancelled, or if a page
 * could not be read.
 */
export async function readArchive(
  readPage: (from: Place) => Promise<ArchivePage | null>,
  { onProgress, signal }: ReadingWatch,
): Promise<ArchiveRows | null> {
  let rows = noRows();
  let known: Version | null = null;
  for (let from: Place | null = START; from !== null;) {
    const page: ArchivePage | null = signal.aborted ? null : await readPage(from);
    if (page === null || signal.aborted) return null;
    const { value, head }: ArchivePage = page;
    const isAnew: boolean = known !== null && !isSameVersion(known, head);
    if (isAnew) rows = noRows();
    else addPage(rows, value);
    known = isAnew ? null : head;
    from = isAnew ? START : value.next;
    onProgress(countIn(rows) / Math.max(1, value.total));
  }
  // Trusted: the rows were written by the same program.
  return rows as unknown as ArchiveRows;
}

type Rows = Readonly<Record<ArchiveTable, Record<string, unknown>[]>>;

const noRows = (): Rows =>
  Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, []])) as unknown as Rows;

function addPage(rows: Rows, { parts }: ArchivePage['value']): void {
  for (const { table, rows: added } of parts) rows[table].push(...added);
}

const countIn = (rows: Rows): number =>
  Object.values(rows).reduce((sum, { length }) => sum + length, 0);

const isSameVersion = (one: Version, other: Version): boolean =>
  one.epoch === other.epoch && one.revision === other.revision;
