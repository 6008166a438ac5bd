import { z } from 'zod';
import { RESOURCE_KINDS } from '../../domain/plan/pathway';
import { RATINGS, RESOURCE_PROGRESS } from '../../domain/plan/plan';
import {
  id,
  linkTitle,
  nothing,
  phaseWeeks,
  resourceNote,
  title,
  webAddress,
} from '../schemas/parts';
import { planWrite } from './define';

const phaseId = { phaseId: id };
const resourceId = { resourceId: id };
/** The sibling to place it after; null for first. */
const after = id.nullable();

export const phaseCalls = {
  'phase.add': planWrite(
    'Adds a phase behind another; null: at the beginning.',
    { title, weeks: phaseWeeks, after },
    z.strictObject(phaseId),
  ),
  'phase.edit': planWrite(
    'Changes a phase’s title or its weeks, which its open tasks then share.',
    { ...phaseId, title: title.optional(), weeks: phaseWeeks.optional() },
    nothing,
  ),
  'phase.move': planWrite(
    'Puts a phase behind another; null: at the beginning.',
    { ...phaseId, after },
    nothing,
  ),
  'phase.delete': planWrite(
    'Takes a phase out of the plan, with its tasks and resources.',
    phaseId,
    nothing,
  ),
  'resource.add': planWrite(
    'Adds a resource at the end of a phase.',
    {
      ...phaseId,
      title,
      kind: z.enum(RESOURCE_KINDS),
      by: linkTitle.min(1).nullable(),
      url: webAddress.nullable(),
    },
    z.strictObject(resourceId),
  ),
  'resource.edit': planWrite(
    'Changes what a resource is, how far one is with it, what it was worth, and what one noted on it; null: none.',
    {
      ...resourceId,
      title: title.optional(),
      kind: z.enum(RESOURCE_KINDS).optional(),
      by: linkTitle.min(1).nullable().optional(),
      url: webAddress.nullable().optional(),
      progress: z.enum(RESOURCE_PROGRESS).optional(),
      rating: z.literal(RATINGS).nullable().optional(),
      note: resourceNote.optional(),
    },
    nothing,
  ),
  'resource.move': planWrite(
    'Puts a resource behind another of a phase; null: at the beginning.',
    { ...resourceId, ...phaseId, after },
    nothing,
  ),
  'resource.delete': planWrite('Takes a resource out of the plan.', resourceId, nothing),
};
