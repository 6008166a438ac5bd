import { z } from 'zod';
import { MOST_PARTS } from '../../domain/limits';
import { PRIORITIES } from '../../domain/plan/pathway';
import {
  day,
  goalMinutes,
  id,
  MANY,
  nothing,
  plannedWeeks,
  reason,
  webAddress,
  linkTitle,
  note,
  title,
} from '../schemas/parts';
import { planRead, planWrite } from './define';
import { newTask } from './plans';

const taskId = { taskId: id };
const taskIds = { taskIds: z.array(id).min(1).max(MANY) };
/** The state to put several tasks in at once. */
const wantedState = z.union([
  z.strictObject({ status: z.literal('to-do') }),
  z.strictObject({ status: z.literal('done'), day: day.optional() }),
  z.strictObject({ status: z.literal('dropped'), reason: reason.min(1, 'is missing') }),
]);

export const taskCalls = {
  'note.get': planRead(
    'What the person wrote on a task, as Markdown; empty: nothing.',
    taskId,
    z.string(),
    'read',
  ),
  'task.add': planWrite(
    'Adds a task at the end of a phase; with it its due day, the skills it teaches, and a week whose goal it is.',
    {
      ...newTask,
      dueOn: day.optional(),
      skillIds: z.array(id).max(MANY).optional(),
      goal: z.strictObject({ week: day, minutes: goalMinutes }).optional(),
    },
    z.strictObject(taskId),
    'ask',
  ),
  'task.start': planWrite('Marks a task as in progress.', taskId, nothing),
  'task.complete': planWrite(
    'Ticks a task off, on today or an earlier day.',
    { ...taskId, day: day.optional() },
    nothing,
    'ask',
  ),
  'task.reopen': planWrite('Marks a task as to do again.', taskId, nothing, 'ask'),
  'task.drop': planWrite(
    'Takes a task out of the scope, with a reason.',
    { ...taskId, reason: reason.min(1, 'is missing') },
    nothing,
  ),
  'task.edit': planWrite(
    'Changes a task’s title, planned weeks, priority or due day; null: none.',
    {
      ...taskId,
      title: title.optional(),
      plannedWeeks: plannedWeeks.optional(),
      priority: z.enum(PRIORITIES).nullable().optional(),
      dueOn: day.nullable().optional(),
    },
    nothing,
  ),
  'task.set': planWrite(
    'Ticks several tasks off, drops them or opens them again, as one step.',
    { ...taskIds, to: wantedState },
    nothing,
  ),
  'task.move': planWrite(
    'Puts tasks of the phases into a phase, in the given order behind one of its tasks; null: at its beginning.',
    { ...taskIds, phaseId: id, after: id.nullable() },
    nothing,
  ),
  'task.split': planWrite(
    'Makes several tasks of an open one; it keeps the first part, with its goal.',
    { ...taskId, parts: z.array(z.strictObject({ title, plannedWeeks })).min(2).max(MOST_PARTS) },
    nothing,
  ),
  'task.merge': planWrite(
    'Makes one task of several open ones of the phases: the first keeps all that was written and logged.',
    { taskIds: z.array(id).min(2).max(MANY), title },
    nothing,
  ),
  'task.delete': planWrite(
    'Takes tasks of the phases out of the plan, with all that was written and logged on them.',
    taskIds,
    nothing,
  ),
  'task.note': planWrite(
    'Writes the task’s note; an empty one is none.',
    { ...taskId, note: note },
    nothing,
    'ask',
  ),
  'evidence.add': planWrite(
    'Adds a link that shows the task’s result.',
    { ...taskId, url: webAddress, title: linkTitle },
    z.strictObject({ evidenceId: id }),
  ),
  'evidence.remove': planWrite('Takes a link away.', { ...taskId, evidenceId: id }, nothing),
};
