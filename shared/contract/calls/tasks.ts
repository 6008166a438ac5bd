import { z } from 'zod';
import { day, id, nothing, reason, webAddress, linkTitle, note } from '../schemas/parts';
import { planRead, planWrite } from './define';
import { newTask } from './plans';

const taskId = { taskId: id };

export const taskCalls = {
  'note.get': planRead(
    'What the person wrote on a task, as Markdown; empty: nothing.',
    taskId,
    z.string(),
  ),
  'task.add': planWrite('Adds a task at the end of a phase.', newTask, z.strictObject(taskId)),
  'task.start': planWrite('Marks a task as in progress.', taskId, nothing),
  'task.complete': planWrite(
    'Ticks a task off, on today or an earlier day.',
    { ...taskId, day: day.optional() },
    nothing,
  ),
  'task.reopen': planWrite('Marks a task as to do again.', taskId, nothing),
  'task.drop': planWrite(
    'Takes a task out of the scope, with a reason.',
    { ...taskId, reason: reason.min(1, 'is missing') },
    nothing,
  ),
  'task.note': planWrite(
    'Writes the task’s note; an empty one is none.',
    { ...taskId, note: note },
    nothing,
  ),
  'evidence.add': planWrite(
    'Adds a link that shows the task’s result.',
    { ...taskId, url: webAddress, title: linkTitle },
    z.strictObject({ evidenceId: id }),
  ),
  'evidence.remove': planWrite('Takes a link away.', { ...taskId, evidenceId: id }, nothing),
};
