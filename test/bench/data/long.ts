import type Database from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import { ordersBetween } from '../../../shared/domain/order';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { BEHIND_ALL } from './started';

const TASKS = 10_000;
const PHASES = 40;

/** Into a plan: so many tasks more, in so many phases more, one in twenty of them done. */
export function fillLong(db: Database.Database, { plan }: PlanSnapshot): void {
  const insertPhase = db.prepare(`
    INSERT INTO phase (id, plan_id, origin, order_key, title, weeks) VALUES (?, ?, '', ?, ?, 10)`);
  const insertTask = db.prepare(`
    INSERT INTO task (id, plan_id, phase_id, origin, order_key, title, planned_weeks, status, state_day)
    VALUES (?, ?, ?, '', ?, ?, ?, ?, ?)`);
  const size = TASKS / PHASES;
  const phaseOrders = ordersBetween(BEHIND_ALL, null, PHASES);
  const taskOrders = ordersBetween(BEHIND_ALL, null, TASKS);
  for (let number = 0; number < PHASES; number += 1) {
    const phaseId = createId();
    insertPhase.run(phaseId, plan.id, phaseOrders[number], `Long phase ${number + 1}`);
    for (let index = 0; index < size; index += 1) {
      const isDone = index < size / 20;
      const title = `Step ${index + 1} of long phase ${number + 1}`;
      const [status, day] = isDone ? ['done', plan.startDay] : ['to-do', null];
      const order = taskOrders[number * size + index];
      insertTask.run(createId(), plan.id, phaseId, order, title, 10 / size, status, day);
    }
  }
}
