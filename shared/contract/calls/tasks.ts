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
  weekToPlan,
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
    'Read the user’s note on a task, as Markdown; empty if there is none.',
    taskId,
    z.string(),
    'read',
  ),
  'task.add': planWrite(
    'Add a task at the end of a phase, optionally with a due day, the skills it teaches, and a week to make it a goal of.',
    {
      ...newTask,
      dueOn: day.optional(),
      skillIds: z.array(id).max(MANY).optional().describe('The skills it teaches'),
      goal: z
        .strictObject({ week: weekToPlan, minutes: goalMinutes })
        .optional()
        .describe('Makes it a goal of this week or a later one'),
    },
    z.strictObject(taskId),
    'ask',
  ),
  'task.start': planWrite('Mark a task as in progress.', taskId, nothing),
  'task.complete': planWrite(
    'Mark a task as done, today or on an earlier day.',
    { ...taskId, day: day.optional().describe('The day it was done, YYYY-MM-DD; default: today') },
    nothing,
    'ask',
  ),
  'task.reopen': planWrite('Mark a task as not done.', taskId, nothing, 'ask'),
  'task.drop': planWrite(
    'Drop a task from the scope, with a reason.',
    { ...taskId, reason: reason.min(1, 'is missing') },
    nothing,
  ),
  'task.edit': planWrite(
    'Change a task’s title, planned weeks, priority or due day. Null clears the priority or the due day.',
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
    'Mark several tasks as done, drop them or reopen them, in one step.',
    { ...taskIds, to: wantedState },
    nothing,
  ),
  'task.move': planWrite(
    'Move tasks in phases to a phase, in the given order, after one of its tasks or, if after is null, to its start.',
    { ...taskIds, phaseId: id, after: id.nullable() },
    nothing,
  ),
  'task.split': planWrite(
    'Split an open task into several. The task becomes the first part, and keeps its goal.',
    { ...taskId, parts: z.array(z.strictObject({ title, plannedWeeks })).min(2).max(MOST_PARTS) },
    nothing,
  ),
  'task.merge': planWrite(
    'Merge several tasks in phases into one. The first takes over everything written and logged on the others.',
    { taskIds: z.array(id).min(2).max(MANY), title },
    nothing,
  ),
  'task.delete': planWrite(
    'Delete tasks in phases, with everything written and logged on them.',
    taskIds,
    nothing,
  ),
  'task.note': planWrite(
    'Write a task’s note, as Markdown, replacing what is there. An empty note removes it.',
    { ...taskId, note },
    nothing,
    'ask',
  ),
  'evidence.add': planWrite(
    'Add a link that shows a task’s result.',
    { ...taskId, url: webAddress, title: linkTitle },
    z.strictObject({ evidenceId: id }),
  ),
  'evidence.remove': planWrite(
    'Remove a link from a task.',
    { ...taskId, evidenceId: id },
    nothing,
  ),
};
