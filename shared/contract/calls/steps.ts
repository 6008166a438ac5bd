import { z } from 'zod';
import type { Step } from '../../domain/history/activity';
import { headline } from '../schemas/copies';
import { id } from '../schemas/parts';
import { write } from './define';

export const stepSchema: z.ZodType<Step> = z.strictObject({
  id,
  of: headline,
});

/** The result of an undo or redo. */
const turned = z.strictObject({
  step: stepSchema,
  /** Names of what was left alone because it has changed since. */
  left: z.array(z.string()),
});

export const stepCalls = {
  'step.undo': write(
    'Undo the latest step. With stepId, only if that is still the latest.',
    { stepId: id.optional() },
    turned,
  ),
  'step.redo': write(
    'Redo the step that was undone last. With stepId, only if it is that one.',
    { stepId: id.optional() },
    turned,
  ),
};
