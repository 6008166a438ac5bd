import { z } from 'zod';
import type { Changes } from '../../domain/changes';
import { GUIDE_CHAPTERS, type GuideLine, type GuideUpdate } from '../../domain/plan/guide-update';
import { keptGuideSchema, pathwaySchema } from '../pathway-schema';
import { MANY, nothing } from '../schemas/parts';
import { planRead, planWrite, read } from './define';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const changes: z.ZodType<Changes> = z.record(
  z.string(),
  z.strictObject({ from: value, to: value }),
);

const line: z.ZodType<GuideLine> = z.strictObject({
  origin: z.string(),
  item: z.enum(['phase', 'task', 'resource', 'skill']),
  change: z.enum(['added', 'changed', 'removed']),
  title: z.string(),
  phase: z.string().nullable(),
  changes,
  isEdited: z.boolean(),
});

const news: z.ZodType<GuideUpdate> = z.strictObject({
  version: z.int().min(1),
  lines: z.array(line),
  chapters: z.array(z.enum(GUIDE_CHAPTERS)),
});

export const guideCalls = {
  'pathway.list': read('Read the bundled guides.', {}, z.array(pathwaySchema), 'read'),
  'guide.get': planRead(
    'Read the guide that the plan was copied from, in the version it was started from or last updated to.',
    {},
    keptGuideSchema,
    'read',
  ),
  'guide.news': planRead(
    'Read what a newer version of the plan’s guide changes, line by line; null if there is none.',
    {},
    news.nullable(),
    'read',
  ),
  'guide.update': planWrite(
    'Apply the given lines of the newer guide, by the ids of their items, and make it the plan’s guide. Lines left out are not offered again.',
    { version: z.int().min(1), lines: z.array(z.string()).max(MANY) },
    nothing,
  ),
};
