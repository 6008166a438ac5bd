import { z } from 'zod';
import { id, nothing } from '../schemas/parts';
import { aside } from './define';

/** Calls whose input the person may be in the middle of writing. */
const WRITTEN_BY_HAND = ['task.note', 'review.write', 'skill.edit'] as const;
export type DraftName = (typeof WRITTEN_BY_HAND)[number];

/** Identifies a field of one task or of one week's review. */
const key = z.string().min(1).max(200);

export const draftCalls = {
  'draft.keep': aside(
    'Keep unsaved input as the call that would save it. The call is made once every window is closed, or when Waymark starts again.',
    { key, name: z.enum(WRITTEN_BY_HAND), input: z.looseObject({ planId: id }) },
    nothing,
  ),
  'draft.forget': aside('Forget unsaved input that was saved or discarded.', { key }, nothing),
};
