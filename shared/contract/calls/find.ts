import { z } from 'zod';
import { FIND_KINDS, type FindKind, type Hit } from '../../domain/find';
import { LIMITS } from '../../domain/limits';
import { day, id, MANY } from '../schemas/parts';
import { read } from './define';

const hit: z.ZodType<Hit> = z.strictObject({
  kind: z.enum(FIND_KINDS),
  id: z.string().min(1),
  planId: id.nullable(),
  taskId: z.string().nullable(),
  taskTitle: z.string().nullable(),
  taskStatus: z.string().nullable(),
  day: day.nullable(),
  excerpt: z.array(z.strictObject({ text: z.string(), isFound: z.boolean() })),
});

const counts: z.ZodType<Partial<Record<FindKind, number>>> = z.partialRecord(
  z.enum(FIND_KINDS),
  z.int().min(1),
);

export const findCalls = {
  'search.find': read(
    'Search everything the user wrote for words, in any order, each matched by its beginning. Returns the best matches first.',
    {
      text: z.string().max(LIMITS.title),
      kinds: z.array(z.enum(FIND_KINDS)).describe('Where to search; empty for everywhere'),
      planId: id.nullable().describe('Null for all plans'),
      phaseId: id.nullable().describe('Null for all phases'),
      isOpen: z
        .boolean()
        .nullable()
        .describe('True for open tasks only, false for closed ones, null for everything'),
      first: day.nullable().describe('Earliest day, YYYY-MM-DD; null for no limit'),
      last: day.nullable().describe('Latest day, YYYY-MM-DD; null for no limit'),
      limit: z.int().min(1).max(MANY),
    },
    z.strictObject({
      hits: z.array(hit),
      /** Matches by kind, ignoring the filter by kind. */
      counts,
    }),
    'read',
  ),
};
