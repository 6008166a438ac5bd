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
    'Starts reading an archive in beside what is there, and drops one that was started before.',
    {},
    z.strictObject({ archiveId }),
  ),
  'archive.add': aside(
    'Adds rows of the archive, in the order of its tables: all of them, or none.',
    { archiveId, table: z.enum(ARCHIVE_TABLES), rows: z.array(row) },
    nothing,
  ),
  'archive.look': aside(
    'Checks that the rows of the archive fit together. Answers with what it holds, beside what is there now.',
    { archiveId },
    z.strictObject({ held: copyCounts, present: copyCounts }),
  ),
  'archive.take': aside(
    'Puts the archive in the place of what is there, of which a backup is kept. The store has another epoch then.',
    { archiveId },
    nothing,
  ),
  'archive.cancel': aside('Drops an archive that is being read in.', { archiveId }, nothing),
  'import.apply': write(
    'Makes a plan of a guide or a list that was pasted, and makes it the current one. A backup is made before.',
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
    'Adds to the plan what it lacks of the phases, tasks and resources of a list or a guide. A backup is made before.',
    source,
    nothing,
  ),
};
