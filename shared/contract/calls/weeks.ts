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
} from '../schemas/parts';
import { LIMITS, LOGGED_MINUTES } from '../../domain/limits';
import { planRead, planWrite } from './define';

const pick = z.strictObject({ taskId: id, minutes: goalMinutes });
const ownGoal = z
  .strictObject({ title, minutes: goalMinutes, measure: z.enum(GOAL_MEASURES) })
  .refine((goal) => goal.measure === 'done' || goal.minutes > 0, 'needs its hours');

export const weekCalls = {
  'weeks.read': planRead(
    'What the weeks from the day’s on hold: goals with their tasks, time and reviews.',
    { from: day },
    someRecords,
    'read',
  ),
  'week.plan': planWrite(
    'Plans goals for this week or a coming one; a task that is a goal already is planned anew.',
    { week: day, goals: z.array(z.union([pick, ownGoal])).max(MANY) },
    nothing,
    'ask',
  ),
  'weeks.replan': planWrite(
    'Lays open goals out anew: some move, some go back to the roadmap, some tasks become goals of this week.',
    {
      rule: z.enum(REPLAN_RULES),
      moves: z.array(z.strictObject({ goalId: id, week: day, minutes: goalMinutes })).max(MANY),
      back: z.array(id).max(MANY),
      picks: z.array(pick).max(MANY),
    },
    nothing,
  ),
  'goal.place': planWrite(
    'Moves a goal between two others in the person’s order; null: at that end.',
    { goalId: id, after: id.nullable(), before: id.nullable() },
    nothing,
  ),
  'goal.change': planWrite(
    'Changes a goal’s time, or the title of a goal of one’s own.',
    { goalId: id, minutes: goalMinutes.optional(), title: title.optional() },
    nothing,
  ),
  'goal.move': planWrite(
    'Moves a goal to a coming week, or anew to this one: what it was carried before is not counted any more.',
    { goalId: id, week: day },
    nothing,
  ),
  'goal.remove': planWrite(
    'Takes a goal out of the week: back to the roadmap or, for one’s own, away.',
    { goalId: id },
    nothing,
  ),
  'time.log': planWrite(
    'Logs time on a task, today or on an earlier day. A goal that counts hours is done once it has them.',
    { taskId: id, day, minutes: loggedMinutes },
    z.strictObject({ entryId: id }),
    'ask',
  ),
  'time.remove': planWrite('Takes logged time away.', { entryId: id }, nothing),
  'timer.start': planWrite(
    'Starts the timer on a task; one that runs is stopped, and its minutes are logged.',
    { taskId: id },
    nothing,
  ),
  'timer.stop': planWrite(
    'Stops the timer. Without minutes, those that it shows, unless they are doubtful; 0 logs nothing.',
    { minutes: z.int().min(0).max(LOGGED_MINUTES.max).optional() },
    nothing,
  ),
  'review.write': planWrite(
    'Writes answers of the review of a week that has begun; those that are not named stay.',
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
