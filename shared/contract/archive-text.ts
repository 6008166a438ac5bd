import type { z } from 'zod';
import type { archiveRows } from './archive';

// The archive without its schema, for windows, which never see zod.

/** Raised when a file of before could no longer be read as one of now. */
export const ARCHIVE_VERSION = 1;

export type ArchiveTable = keyof typeof archiveRows;

/** In an order in which rows can be added. */
export const ARCHIVE_TABLES = [
  'setting',
  'plan',
  'guide',
  'hours_change',
  'phase',
  'resource',
  'pause',
  'task',
  'check_item',
  'need',
  'note',
  'evidence',
  'goal',
  'time_entry',
  'timer',
  'review',
  'skill',
  'skill_level',
  'skill_task',
  'skill_resource',
  'activity',
  'change',
] as const satisfies readonly ArchiveTable[];

/** All rows of a store, by table, each table in the order of its keys. */
export type ArchiveRows = {
  readonly [Table in ArchiveTable]: readonly z.output<(typeof archiveRows)[Table]>[];
};

/** The archive's text: a row a line, so that two of them can be compared. The same rows give the same text. */
export function archiveText(rows: ArchiveRows): string {
  const tables = ARCHIVE_TABLES.map((table) => {
    const lines = rows[table].map((row) => `\n      ${JSON.stringify(row)}`).join(',');
    return `\n    "${table}": [${lines}${lines === '' ? '' : '\n    '}]`;
  });
  return `{\n  "format": "waymark",\n  "version": ${ARCHIVE_VERSION},\n  "rows": {${tables.join(',')}\n  }\n}\n`;
}
