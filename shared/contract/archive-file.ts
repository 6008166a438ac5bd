import {
  ARCHIVE_TABLES,
  ARCHIVE_VERSION,
  type ArchiveRows,
  type ArchiveTable,
} from './archive-text';

// Reads the text of an archive as far as a window can; the app checks every row again.

export const ARCHIVE_LIMITS = { bytes: 100_000_000, depth: 64 } as const;

export type ReadArchiveFile =
  | { readonly rows: ArchiveRows }
  /** A sentence for the person. */
  | { readonly refusal: string };

/** Whether a text means to be an archive, so that it is read as one. */
export const looksLikeArchive = (text: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"waymark"/.test(text.slice(0, 200));

export function readArchiveFile(text: string): ReadArchiveFile {
  const danger = dangerIn(text);
  if (danger !== null) return { refusal: danger };
  const parsed = parse(text);
  if (parsed === null)
    return { refusal: 'The file ends too early or is damaged. Save it from Waymark once more.' };
  const { format, version, rows } = parsed;
  if (format !== 'waymark' || typeof version !== 'number') return { refusal: NOT_ONE };
  if (version > ARCHIVE_VERSION)
    return { refusal: 'The file was saved by a newer Waymark. Install that one to read it.' };
  return tablesIn(rows);
}

const NOT_ONE = 'This file was not saved by Waymark as JSON.';
const CHANGED = 'The file was changed since Waymark wrote it';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : {};
  } catch {
    // The parser's own words name characters, which help nobody.
    return null;
  }
}

function tablesIn(rows: unknown): ReadArchiveFile {
  if (!isObject(rows)) return { refusal: NOT_ONE };
  const known = new Set<string>(ARCHIVE_TABLES);
  const strange = Object.keys(rows).find((table) => !known.has(table));
  if (strange !== undefined)
    return { refusal: `${CHANGED}: it has a table “${strange.slice(0, 40)}”.` };
  const missing = ARCHIVE_TABLES.find((table) => !Array.isArray(rows[table]));
  if (missing !== undefined)
    return { refusal: `${CHANGED}: its table “${missing}” is missing or no list.` };
  // The app checks each row when it gets it.
  return { rows: rows as unknown as ArchiveRows };
}

const HOSTILE_KEY = /"(?:__proto__|constructor|prototype)"\s*:/;
const DEEP = 'The file is nested deeper than anything that Waymark writes.';

/** Looks at the text before it becomes objects: what is nested very deeply would end the window. */
function dangerIn(text: string): string | null {
  if (HOSTILE_KEY.test(text)) return `${CHANGED}: it has a key that no file of Waymark has.`;
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) isInText = !isInText;
    else if (isInText && character === BACKSLASH) at += 1;
    else if (!isInText) depth += stepOf(character);
    if (depth > ARCHIVE_LIMITS.depth) return DEEP;
  }
  return null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function stepOf(character: number): number {
  // [ and {, ] and } differ by one bit only.
  const bracket = character | 0x20;
  if (bracket === 0x7b) return 1;
  return bracket === 0x7d ? -1 : 0;
}

/** Some rows of one table. */
export interface ArchivePart {
  readonly table: ArchiveTable;
  readonly rows: Record<string, unknown>[];
}

const ROWS_PER_PART = 500;
/** Well below what a call may carry, also where each character takes three bytes. */
const CHARACTERS_PER_PART = 300_000;

/** All rows in an order in which they can be added, as many at a time as one call carries. */
export function* partsOf(rows: ArchiveRows): Generator<ArchivePart> {
  for (const table of ARCHIVE_TABLES) {
    let part: ArchivePart['rows'] = [];
    let characters = 0;
    for (const row of rows[table] as readonly Fields[]) {
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
