import { z } from 'zod';
import { ARCHIVE_TABLES } from '../archive-text';
import { copyCounts } from '../schemas/copies';
import { IMPORT_LIMITS } from '../../domain/import/read-text';
import { firstGoals, hoursPerWeek, id, nothing, startDay, title } from '../schemas/parts';

/** Identifies an archive being imported. */
const archiveId = id;
const row = z.record(z.string(), z.unknown());
import { aside, planWrite, write } from './define';

const source = {
  text: z.string().min(1).max(IMPORT_LIMITS.characters),
  /** Numbers of lines that are one resource, although they look like several. */
  wholeLines: z.array(z.int().min(1)).max(IMPORT_LIMITS.lines),
};

export const importCalls = {
  'archive.begin': aside(
    'Begin to import an archive, without changing anything yet. An import begun before is dropped.',
    {},
    z.strictObject({ archiveId }),
  ),
  'archive.add': aside(
    'Add rows to the import, in the order of the archive’s tables: all of them, or none.',
    { archiveId, table: z.enum(ARCHIVE_TABLES), rows: z.array(row) },
    nothing,
  ),
  'archive.look': aside(
    'Check that the imported rows fit together, and compare what they hold with what is there now.',
    { archiveId },
    z.strictObject({ held: copyCounts, present: copyCounts }),
  ),
  'archive.take': aside(
    'Replace everything with the imported archive, after backing up the present state. The store then has a new epoch.',
    { archiveId },
    nothing,
  ),
  'archive.cancel': aside('Cancel an import, and drop its rows.', { archiveId }, nothing),
  'import.apply': write(
    'Create a plan from a pasted guide or list, and make it the current one. A backup is made first.',
    {
      ...source,
      title,
      startDay,
      hoursPerWeek,
      firstGoals,
    },
    z.strictObject({ planId: id }),
  ),
  'import.add': planWrite(
    'Add the phases, tasks and resources of a pasted list or guide that the plan does not have yet. A backup is made first.',
    source,
    nothing,
  ),
};
