import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/domain/id';

/** How many commands keep their answer: far more than can ever be in flight. */
const COMMANDS_KEPT = 1_000;

/** Answers to commands by the id their caller gave them, so that a repeated command runs only once. */
export function createCommandStore(db: Database) {
  const select = db.prepare<[Id], string>('SELECT value FROM command WHERE id = ?').pluck();
  const insert = db.prepare<[Id, string]>('INSERT INTO command (id, value) VALUES (?, ?)');
  const forgetOld = db.prepare<[number | bigint]>('DELETE FROM command WHERE seq <= ?');

  return {
    /** Null if no such command was carried out. */
    find(id: Id): { readonly value: unknown } | null {
      const value = select.get(id);
      return value === undefined ? null : { value: JSON.parse(value) as unknown };
    },

    add(id: Id, value: unknown): void {
      const { lastInsertRowid } = insert.run(id, JSON.stringify(value));
      forgetOld.run(Number(lastInsertRowid) - COMMANDS_KEPT);
    },
  };
}
