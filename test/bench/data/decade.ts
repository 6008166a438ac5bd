import type Database from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import type { ActivityEntry } from '../../../shared/domain/history/activity';
import { addDays, type Day, toDayNumber } from '../../../shared/domain/calendar/day';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { addWeeks } from '../../../shared/domain/calendar/week';
import { BEHIND_ALL } from './started';

/** Ten years. */
export const WEEKS = 520;
const GOALS_A_WEEK = 4;
const ENTRIES_A_WEEK = 10;
const ACTIVITY_ROWS = 20_000;
const MS_PER_DAY = 86_400_000;

/** Into a plan that was started ten years ago: goals, time, reviews and a history of each week. */
export function fillDecade(db: Database.Database, { plan, tasks }: PlanSnapshot): void {
  const insertTask = db.prepare(`
    INSERT INTO task (id, plan_id, origin, order_key, title, planned_weeks, status, state_day)
    VALUES (?, ?, '', ?, ?, 0, 'done', ?)`);
  const insertGoal = db.prepare(`INSERT INTO goal VALUES (?, ?, ?, ?, NULL, NULL, 60, 'done', ?)`);
  const insertEntry = db.prepare(`INSERT INTO time_entry VALUES (?, ?, ?, ?, ?, 'hand')`);
  const insertReview = db.prepare(`
    INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, 3, 4, NULL, '', ?)`);
  const remember = activityWriter(db, plan.id);
  const orders = ordersBetween(BEHIND_ALL, null, WEEKS * GOALS_A_WEEK);
  const rowsAWeek = Math.ceil(ACTIVITY_ROWS / WEEKS);
  for (let number = 0; number < WEEKS; number += 1) {
    const week = addWeeks(plan.startDay, number);
    for (let index = 0; index < GOALS_A_WEEK; index += 1) {
      const [taskId, title] = [createId(), `Goal ${index} of week ${number}`];
      const day = addDays(week, index);
      const order = orders[number * GOALS_A_WEEK + index];
      insertTask.run(taskId, plan.id, order, title, day);
      insertGoal.run(createId(), plan.id, taskId, week, order);
      remember(day, { kind: 'task.completed', taskId, title, day });
    }
    for (let index = 0; index < ENTRIES_A_WEEK; index += 1) {
      const task = tasks[(number + index) % tasks.length];
      insertEntry.run(createId(), plan.id, task?.id, addDays(week, index % 7), 20 + index);
    }
    for (let index = GOALS_A_WEEK; index < rowsAWeek; index += 1) {
      const { id: taskId = '', title = '' } = tasks[index % tasks.length] ?? {};
      const day = addDays(week, index % 7);
      const kinds = ['task.started', 'task.reopened', 'task.noted'] as const;
      remember(day, { kind: kinds[index % kinds.length] ?? 'task.noted', taskId, title });
    }
    insertReview.run(
      createId(),
      plan.id,
      week,
      `In week ${number} I read two chapters and wrote them down.`,
      'Meetings',
      'Small steps **add up**.',
      addDays(week, 6),
    );
  }
}

function activityWriter(
  db: Database.Database,
  planId: Id,
): (day: Day, entry: ActivityEntry) => void {
  const insert = db.prepare(`
    INSERT INTO activity (id, step_id, plan_id, device, lamport, "by", utc_ms, zone, offset_minutes,
      local_day, kind, data)
    SELECT ?, ?, ?, 'bench', max(lamport) + 1, 'hand', ?, 'UTC', 0, ?, ?, ? FROM activity`);
  return (day, entry) => {
    const noon = toDayNumber(day) * MS_PER_DAY + MS_PER_DAY / 2;
    insert.run(createId(), createId(), planId, noon, day, entry.kind, JSON.stringify(entry));
  };
}
