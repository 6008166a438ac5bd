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
    'Add a phase after another one, or at the start if after is null.',
    { title, weeks: phaseWeeks, after },
    z.strictObject(phaseId),
  ),
  'phase.edit': planWrite(
    'Change a phase’s title, or its weeks, which are then divided among its open tasks.',
    { ...phaseId, title: title.optional(), weeks: phaseWeeks.optional() },
    nothing,
  ),
  'phase.move': planWrite(
    'Move a phase after another one, or to the start if after is null.',
    { ...phaseId, after },
    nothing,
  ),
  'phase.delete': planWrite('Delete a phase with its tasks and resources.', phaseId, nothing),
  'resource.add': planWrite(
    'Add a resource at the end of a phase.',
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
    'Change a resource: what it is, the user’s progress with it, its rating, and the note on it. Null clears a field.',
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
    'Move a resource after another one of a phase, or to the start of that phase if after is null.',
    { ...resourceId, ...phaseId, after },
    nothing,
  ),
  'resource.delete': planWrite('Delete a resource.', resourceId, nothing),
};
