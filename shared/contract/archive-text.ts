import type { z } from 'zod';
import type { archiveRows } from './archive';

// The parts of the archive that need no schema, for windows, which never load zod.

/**
 * Increased with every change of the rows, so that an older Waymark knows what it cannot read. Fields that an older file
 * lacks are added when it is read (archive-file.ts).
 */
export const ARCHIVE_VERSION = 2;

export type ArchiveTable = keyof typeof archiveRows;

/** In an order in which rows can be inserted. */
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

/** All rows of a store, by table, each table ordered by key. */
export type ArchiveRows = {
  readonly [Table in ArchiveTable]: readonly z.output<(typeof archiveRows)[Table]>[];
};

/** The archive's text, one row a line so that archives can be diffed. Deterministic. */
export function archiveText(rows: ArchiveRows): string {
  const tables = ARCHIVE_TABLES.map((table) => {
    const lines = rows[table].map((row) => `\n      ${JSON.stringify(row)}`).join(',');
    return `\n    "${table}": [${lines}${lines === '' ? '' : '\n    '}]`;
  });
  return `{\n  "format": "waymark",\n  "version": ${ARCHIVE_VERSION},\n  "rows": {${tables.join(',')}\n  }\n}\n`;
}
