import { dangerInJson, isFields, type JsonFields, parseFields } from '../domain/import/json';
import {
  ARCHIVE_TABLES,
  ARCHIVE_VERSION,
  type ArchiveRows,
  type ArchiveTable,
} from './archive-text';

// Reads an archive's text as far as a window can; the app validates every row again.

export const ARCHIVE_BYTES = 100_000_000;

export type ReadArchiveFile =
  | { readonly rows: ArchiveRows }
  /** A sentence for the person. */
  | { readonly refusal: string };

/** Whether a text claims to be an archive and should be read as one. */
export const looksLikeArchive = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"waymark"/.test(text.slice(0, 200));

export function readArchiveFile(text: string): ReadArchiveFile {
  const danger = dangerInJson(text);
  if (danger === 'nested too deeply')
    return { refusal: 'The file is nested deeper than anything Waymark writes.' };
  if (danger !== null) return { refusal: `${CHANGED}: it has a key that Waymark does not use.` };
  const parsed = parseFields(text);
  if (parsed === null)
    return { refusal: 'The file is cut off or damaged. Save it from Waymark again.' };
  const { format, version, rows } = parsed;
  if (format !== 'waymark' || typeof version !== 'number') return { refusal: NOT_ONE };
  if (version > ARCHIVE_VERSION)
    return { refusal: 'The file was saved by a newer Waymark. Install that one to read it.' };
  const read = tablesIn(rows);
  return 'refusal' in read || version > 1 ? read : { rows: withAssistants(read.rows) };
}

/** Version 1 did not name the assistant that a write was asked for by. */
const withAssistants = (rows: ArchiveRows): ArchiveRows => ({
  ...rows,
  activity: rows.activity.map((row) => ({ ...row, assistant: null })),
});

const NOT_ONE = 'This file was not saved by Waymark as JSON.';
const CHANGED = 'The file has been changed since Waymark wrote it';

function tablesIn(rows: unknown): ReadArchiveFile {
  if (!isFields(rows)) return { refusal: NOT_ONE };
  const known = new Set<string>(ARCHIVE_TABLES);
  const strange = Object.keys(rows).find((table) => !known.has(table));
  if (strange !== undefined)
    return { refusal: `${CHANGED}: it has a table “${strange.slice(0, 40)}”.` };
  const missing = ARCHIVE_TABLES.find((table) => !Array.isArray(rows[table]));
  if (missing !== undefined)
    return { refusal: `${CHANGED}: its table “${missing}” is missing or is not a list.` };
  // The app validates each row on arrival.
  return { rows: rows as unknown as ArchiveRows };
}

/** Some rows of one table. */
export interface ArchivePart {
  readonly table: ArchiveTable;
  readonly rows: Record<string, unknown>[];
}

const ROWS_PER_PART = 500;
/** Well below the size limit of a call, even at three bytes a character. */
const CHARACTERS_PER_PART = 300_000;

/** Splits the rows into call-sized parts, in an order in which they can be inserted. */
export function* partsOf(rows: ArchiveRows): Generator<ArchivePart> {
  for (const table of ARCHIVE_TABLES) {
    let part: ArchivePart['rows'] = [];
    let characters = 0;
    for (const row of rows[table] as readonly JsonFields[]) {
      const length = JSON.stringify(row).length;
      const isFull = part.length >= ROWS_PER_PART || characters + length > CHARACTERS_PER_PART;
      if (isFull && part.length > 0) {
        yield { table, rows: part };
        part = [];
        characters = 0;
      }
      part.push(row);
      characters += length;
    }
    if (part.length > 0) yield { table, rows: part };
  }
}
