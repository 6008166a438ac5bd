import { z } from 'zod';
import { GOAL_MEASURES } from '../../domain/weeks/goal';
import { REPLAN_RULES } from '../../domain/weeks/goal-replan';
import { someRecords } from '../schemas/records';
import {
  answer,
  day,
  goalMinutes,
  id,
  loggedMinutes,
  MANY,
  nothing,
  scale,
  text,
  title,
  weekToPlan,
} from '../schemas/parts';
import { LIMITS, LOGGED_MINUTES } from '../../domain/limits';
import { planRead, planWrite } from './define';

const pick = z.strictObject({ taskId: id, minutes: goalMinutes });
const ownGoal = z
  .strictObject({
    title,
    minutes: goalMinutes,
    measure: z
      .enum(GOAL_MEASURES)
      .describe('done: complete when ticked; hours: complete once its minutes are logged'),
  })
  .refine((goal) => goal.measure === 'done' || goal.minutes > 0, 'needs its hours');

export const weekCalls = {
  'weeks.read': planRead(
    'Read all weeks from the one that contains the given day: goals with their tasks, time entries and reviews.',
    { from: day },
    someRecords,
    'read',
  ),
  'week.plan': planWrite(
    'Plan goals for this week or a later one: tasks, or personal goals with a title of their own. A task that is a goal already moves to that week.',
    { week: weekToPlan, goals: z.array(z.union([pick, ownGoal])).max(MANY) },
    nothing,
    'ask',
  ),
  'weeks.replan': planWrite(
    'Replan open goals in one step: move some to other weeks, return some to the roadmap, and make tasks goals of this week.',
    {
      rule: z.enum(REPLAN_RULES),
      moves: z
        .array(z.strictObject({ goalId: id, week: weekToPlan, minutes: goalMinutes }))
        .max(MANY),
      back: z.array(id).max(MANY),
      picks: z.array(pick).max(MANY),
    },
    nothing,
  ),
  'goal.place': planWrite(
    'Move a goal between two others in the list, or to an end of it if after or before is null.',
    { goalId: id, after: id.nullable(), before: id.nullable() },
    nothing,
  ),
  'goal.change': planWrite(
    'Change a goal’s planned time, or the title of a personal goal.',
    { goalId: id, minutes: goalMinutes.optional(), title: title.optional() },
    nothing,
  ),
  'goal.move': planWrite(
    'Move a goal to a later week, or commit to it again this week. How often it was carried over no longer counts.',
    { goalId: id, week: weekToPlan },
    nothing,
  ),
  'goal.remove': planWrite(
    'Take a goal out of the week. A task returns to the roadmap; a personal goal is deleted, or dropped if anything is attached to it.',
    { goalId: id },
    nothing,
  ),
  'time.log': planWrite(
    'Log time on a task, today or on an earlier day. A goal measured in hours is done once it has them.',
    { taskId: id, day, minutes: loggedMinutes },
    z.strictObject({ entryId: id }),
    'ask',
  ),
  'time.remove': planWrite('Delete a time entry.', { entryId: id }, nothing),
  'timer.start': planWrite(
    'Start the timer on a task. If one is running, it is stopped and its minutes are logged.',
    { taskId: id },
    nothing,
  ),
  'timer.stop': planWrite(
    'Stop the timer, and log the given minutes (0 for none) or, without any, those it shows. Minutes must be given if what it shows is doubtful.',
    { minutes: z.int().min(0).max(LOGGED_MINUTES.max).optional() },
    nothing,
  ),
  'review.write': planWrite(
    'Write answers in the review of a week that has begun. Answers left out stay as they are.',
    {
      week: day,
      wentWell: answer.optional(),
      inTheWay: answer.optional(),
      learned: answer.optional(),
      energy: scale.optional(),
      confidence: scale.optional(),
      pointId: text.max(LIMITS.title).nullable().optional(),
      reflection: answer.optional(),
      isFinished: z.literal(true).optional(),
    },
    nothing,
  ),
};
