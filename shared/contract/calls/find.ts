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
    'Where the words stand in what the person wrote, each by its beginning, in any order: the best first.',
    {
      text: z.string().max(LIMITS.title),
      /** Empty for all. */
      kinds: z.array(z.enum(FIND_KINDS)),
      /** Null for every plan. */
      planId: id.nullable(),
      phaseId: id.nullable(),
      /** Whether the match's task is open; null for any. */
      isOpen: z.boolean().nullable(),
      first: day.nullable(),
      last: day.nullable(),
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
