import { z } from 'zod';
import { IMPORT_LIMITS } from '../../domain/import/read-text';
import { hoursPerWeek, id, startDay, title } from '../schemas/parts';
import { write } from './define';

export const importCalls = {
  'import.apply': write(
    'Makes a plan of a guide or a list that was pasted, and makes it the current one. A backup is made before.',
    {
      text: z.string().min(1).max(IMPORT_LIMITS.characters),
      /** The numbers of lines that are one resource, though they seem to be several. */
      wholeLines: z.array(z.int().min(1)).max(IMPORT_LIMITS.lines),
      title,
      startDay,
      hoursPerWeek,
    },
    z.strictObject({ planId: id }),
  ),
};
