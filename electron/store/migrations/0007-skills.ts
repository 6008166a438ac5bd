import type { Database } from 'better-sqlite3';
import { ordersBetween } from '../../../shared/domain/order';
import { skillId } from '../record/natural-id';

/** More than any guide has. */
const MOST_SKILLS = 1_000;

/** The SQL functions used by 0007-skills.sql. */
export function prepare(db: Database): void {
  const keys = ordersBetween(null, null, MOST_SKILLS);
  db.function('skill_order', { deterministic: true }, (position) => keys[Number(position)] ?? '');
  db.function('skill_id', { deterministic: true }, (planId, origin) =>
    skillId(String(planId), String(origin)),
  );
}

export const finish = (): void => {};
