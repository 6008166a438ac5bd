import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import { ordersBetween } from '../../../shared/domain/order';
import type { Id } from '../../../shared/domain/id';
import { hoursId, reviewId } from '../record/natural-id';
import { carriedEntry } from './0004-entries';
import { carryHistory } from './0004-history';

/** The SQL functions used by 0004-record.sql. */
export function prepare(db: Database, device: Id): void {
  const keys = ordersBetween(null, null, lastPosition(db) + 1);
  db.function('order_key', { deterministic: true }, (position) => keys[Number(position)] ?? '');
  db.function('hours_id', { deterministic: true }, (planId, day) =>
    hoursId(String(planId), day as Day),
  );
  db.function('review_id', { deterministic: true }, (planId, week) =>
    reviewId(String(planId), week as Day),
  );
  db.function('device_id', { deterministic: true }, () => device);
  db.function('carried_entry', { deterministic: true }, (payload, turned) =>
    carriedEntry(String(payload), turned === null ? null : String(turned)),
  );
}

export const finish = (db: Database): void => carryHistory(db);

/** The highest position in any table that had positions. */
function lastPosition(db: Database): number {
  const tables = ['phase', 'resource', 'task', 'evidence', 'goal'];
  const largest = db.prepare<[], number>(
    `SELECT max(position) FROM (${tables.map((name) => `SELECT position FROM ${name}`).join(' UNION ALL ')})`,
  );
  return largest.pluck().get() ?? 0;
}
