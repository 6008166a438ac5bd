import Database from 'better-sqlite3';
import {
  closeSync,
  cpSync,
  openSync,
  statSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../electron/app';
import { dump } from '../support/builders/tables';
import { planIn, refusalOf, startPlan } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { hashesOf } from '../support/machine/folder-hash';
import { createTestClock } from '../support/machine/test-clock';
import { tempFolder } from '../support/machine/temp-folder';

const PAGE = 4_096;
const TWO_DAYS_S = 172_800;

let folder: string;
let path: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'waymark.db');
});

afterEach(() => vi.useRealTimers());

function makeStore(): void {
  const app = openApp(folder);
  startPlan(app);
  app.close();
}

/** Overwrites a 1-based page of the table with zeros: SQLite ignores that until someone reads its rows. */
function zeroPage(file: string, page: number): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(PAGE), 0, PAGE, (page - 1) * PAGE);
  closeSync(opened);
}

/** The first page of the history, which a start need not read. */
function historyPage(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    const find = db.prepare<[], number>(
      `SELECT rootpage FROM sqlite_schema WHERE name = 'activity'`,
    );
    return find.pluck().get() ?? NaN;
  } finally {
    db.close();
  }
}

/** Expects opening to be refused without any change to the file; returns the message. */
function refusal(): string {
  const before = hashesOf(folder)['waymark.db'];
  let refused: unknown = null;
  try {
    openApp(folder).close();
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(StoreError);
  expect(hashesOf(folder)['waymark.db']).toBe(before);
  return (refused as StoreError).message;
}

describe('a damaged page', () => {
  it('is found at the first start of a day', () => {
    makeStore();
    zeroPage(path, historyPage(path));
    const longAgo = Date.now() / 1_000 - TWO_DAYS_S;
    utimesSync(join(folder, 'store-made'), longAgo, longAgo);
    expect(refusal()).toMatch(/waymark\.db is damaged.*keep it, and put a copy of your data/);
  });

  it('is found after Waymark was killed', () => {
    const app = openApp(folder);
    startPlan(app);
    const killed = tempFolder();
    cpSync(folder, killed, { recursive: true });
    app.close();
    [folder, path] = [killed, join(killed, 'waymark.db')];
    zeroPage(path, historyPage(path));
    expect(refusal()).toContain('is damaged');
  });

  it('is found when Waymark runs into another day, and stops writes', () => {
    makeStore();
    const page = historyPage(path);
    vi.useFakeTimers();
    const clock = createTestClock('2026-01-05T23:59');
    const app = openApp(folder, clock);
    zeroPage(path, page);
    clock.moveTo('2026-01-06T00:01');
    vi.advanceTimersByTime(30_000);
    expect(app.log.map(({ event }) => event)).toContain('store damaged');
    const { code, message } = refusalOf(app, 'settings.change', { firstWeekday: 0 });
    expect(code).toBe('storage');
    expect(message).toMatch(/damaged.*keep/);
    app.close();
  });

  it('of the search index is found too, although SQLite reports another error', () => {
    makeStore();
    const db = new Database(path);
    db.unsafeMode(true);
    db.exec(`UPDATE search_config SET v = 0 WHERE k = 'version'`);
    db.close();
    const longAgo = Date.now() / 1_000 - TWO_DAYS_S;
    utimesSync(join(folder, 'store-made'), longAgo, longAgo);
    expect(refusal()).toMatch(/is damaged \(invalid fts5.*keep it, and put a copy of your data/);
  });

  it('is not looked for at every start', () => {
    makeStore();
    const made = join(folder, 'store-made');
    const checked = statSync(made).mtimeMs;
    openApp(folder).close();
    expect(statSync(made).mtimeMs).toBe(checked);
  });

  it('that does not exist passes the check, which is recorded', () => {
    makeStore();
    const made = join(folder, 'store-made');
    const longAgo = Date.now() / 1_000 - TWO_DAYS_S;
    utimesSync(made, longAgo, longAgo);
    const app = openApp(folder);
    expect(planIn(app)).not.toBeNull();
    expect(Date.now() - statSync(made).mtimeMs).toBeLessThan(10_000);
    app.close();
  });
});

it('a missing end of the file is found at every start, however little it is', () => {
  for (const cut of [1, 512, PAGE - 1, PAGE]) {
    folder = tempFolder();
    path = join(folder, 'waymark.db');
    makeStore();
    truncateSync(path, statSync(path).size - cut);
    expect(refusal()).toMatch(/waymark\.db is damaged/);
  }
});

it('no page can be lost unnoticed: a start refuses it, or nothing of value was on it', () => {
  makeStore();
  const whole = openApp(folder);
  const plan = planIn(whole);
  const rows = dump(whole.db);
  whole.close();
  const pages = statSync(path).size / PAGE;
  let refused = 0;
  for (let page = 1; page <= pages; page += 1) {
    const spoilt = tempFolder();
    cpSync(path, join(spoilt, 'waymark.db'));
    zeroPage(join(spoilt, 'waymark.db'), page);
    try {
      const app = openApp(spoilt);
      expect([planIn(app), dump(app.db)], `page ${page}`).toEqual([plan, rows]);
      app.close();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      refused += 1;
    }
  }
  console.log(`Pages lost: ${pages}, refused: ${refused}, without content: ${pages - refused}.`);
  expect(refused).toBeGreaterThan(pages / 2);
}, 60_000);

describe('a file with Waymark’s id that Waymark did not make', () => {
  it.each([
    ['without a table', 'DROP TABLE note', 'table note'],
    ['with a foreign table', 'CREATE TABLE contact (name TEXT)', 'table contact'],
    [
      'with a foreign trigger',
      'CREATE TRIGGER sly AFTER INSERT ON note BEGIN DELETE FROM evidence; END',
      'trigger sly',
    ],
    ['with a foreign view', 'CREATE VIEW seen AS SELECT 1', 'view seen'],
    ['with a column more', 'ALTER TABLE note ADD COLUMN extra TEXT', 'table note'],
  ])('%s is refused with a remedy, and not touched', (_what, sql, named) => {
    makeStore();
    const db = new Database(path);
    db.exec(sql);
    db.close();
    const message = refusal();
    expect(message).toMatch(
      /differs from what Waymark writes.*put a copy of your data in its place/,
    );
    expect(message).toContain(named);
  });

  it('is refused if its rows are inconsistent', () => {
    makeStore();
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    db.exec('DELETE FROM phase');
    db.close();
    expect(refusal()).toMatch(/is inconsistent in \d+ places.*put a copy of your data/);
  });
});
