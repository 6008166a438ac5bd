import { z } from 'zod';
import { id, MANY, nothing, title } from '../schemas/parts';
import { planWrite } from './define';

const itemId = { itemId: id };

export const checklistCalls = {
  'checklist.add': planWrite(
    'Add steps to the end of a task’s checklist.',
    { taskId: id, titles: z.array(title).min(1).max(MANY) },
    nothing,
  ),
  'checklist.tick': planWrite(
    'Tick or untick a checklist step.',
    { ...itemId, isDone: z.boolean() },
    nothing,
  ),
  'checklist.rename': planWrite('Rename a checklist step.', { ...itemId, title }, nothing),
  'checklist.move': planWrite(
    'Move a checklist step after another one, or to the start if after is null.',
    { ...itemId, after: id.nullable() },
    nothing,
  ),
  'checklist.remove': planWrite('Delete a checklist step.', itemId, nothing),
  'need.set': planWrite(
    'Set whether a task needs another one done first. Both must be in phases, and circles are refused.',
    { taskId: id, neededId: id, isNeeded: z.boolean() },
    nothing,
  ),
};
