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
    'Takes the newest step back; with a step, only if that is still the newest one.',
    { stepId: id.optional() },
    turned,
  ),
  'step.redo': write(
    'Brings back the step that was undone last; with a step, only if that is the one.',
    { stepId: id.optional() },
    turned,
  ),
};
