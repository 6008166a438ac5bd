import Database from 'better-sqlite3';
import { vi } from 'vitest';
import { type App, createApp } from '../../../electron/app';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { loadCatalog } from '../../../electron/services/rules/catalog';
import type { Log } from '../../../electron/log';
import { createTestClock, type TestClock } from '../machine/test-clock';

export interface TestApp extends App {
  /** The guides on offer: another version can be added at any time. */
  readonly catalog: Pathway[];
  readonly clock: TestClock;
  /** The app's own connection, to look at what calls do not show. */
  readonly db: Database.Database;
  readonly log: { readonly level: string; readonly event: string; readonly details: unknown }[];
}

/** The real app, with a clock that the test controls. Throws if the store is unusable. */
export function openApp(
  dataDir: string,
  clock = createTestClock(),
  catalog: Pathway[] = [...loadCatalog()],
): TestApp {
  const lines: { level: string; event: string; details: unknown }[] = [];
  const log: Log = (level, event, details) => lines.push({ level, event, details });
  const pragma = vi.spyOn(Database.prototype, 'pragma');
  try {
    const app = createApp({ dataDir, version: '1.2.3', clock: clock.read, log, catalog });
    const trouble = app.trouble();
    if (trouble !== null) {
      app.close();
      throw trouble;
    }
    // The last connection configured is the store's, after the lock's and the inspection's.
    const db = pragma.mock.contexts.at(-1) as Database.Database;
    return { ...app, clock, db, log: lines, catalog };
  } finally {
    pragma.mockRestore();
  }
}

/** The real app over a store in memory. */
export const memoryApp = (clock?: TestClock, catalog?: Pathway[]): TestApp =>
  openApp(':memory:', clock, catalog);
