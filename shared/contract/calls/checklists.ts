import { z } from 'zod';
import { id, MANY, nothing, title } from '../schemas/parts';
import { planWrite } from './define';

const itemId = { itemId: id };

export const checklistCalls = {
  'checklist.add': planWrite(
    'Adds steps at the end of a task’s checklist.',
    { taskId: id, titles: z.array(title).min(1).max(MANY) },
    nothing,
  ),
  'checklist.tick': planWrite(
    'Ticks a step of a checklist off, or says that it is to do again.',
    { ...itemId, isDone: z.boolean() },
    nothing,
  ),
  'checklist.rename': planWrite('Calls a step of a checklist anew.', { ...itemId, title }, nothing),
  'checklist.move': planWrite(
    'Puts a step of a checklist behind another one; null: at its beginning.',
    { ...itemId, after: id.nullable() },
    nothing,
  ),
  'checklist.remove': planWrite('Takes a step out of a checklist.', itemId, nothing),
  'need.set': planWrite(
    'Says that a task of the phases needs another one done first, or that it does not. Never in a circle.',
    { taskId: id, neededId: id, isNeeded: z.boolean() },
    nothing,
  ),
};
