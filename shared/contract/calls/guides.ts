import { z } from 'zod';
import type { Changes } from '../../domain/history/changes';
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
  'pathway.list': read('The bundled guides.', {}, z.array(pathwaySchema), 'read'),
  'guide.get': planRead(
    'The guide that the plan is a copy of, in the version that it was started from or last brought up to.',
    {},
    keptGuideSchema,
    'read',
  ),
  'guide.news': planRead(
    'What a newer version of the plan’s guide says otherwise, line by line; null where there is none.',
    {},
    news.nullable(),
    'read',
  ),
  'guide.update': planWrite(
    'Takes over those lines of the newer guide, by the ids of their items, and keeps it as the plan’s guide. What is left out is not offered again.',
    { version: z.int().min(1), lines: z.array(z.string()).max(MANY) },
    nothing,
  ),
};
