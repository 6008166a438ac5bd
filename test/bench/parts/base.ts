import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Spread, spreadOf } from '../measure';

const TIMES = 60;

/** A change of the nearly empty page, until it is painted. */
export async function measureEmpty(page: Page): Promise<Spread> {
  const series = await page.evaluate(async (count) => {
    const box = document.querySelector('input');
    const times: number[] = [];
    for (let index = 0; index < count; index += 1)
      times.push(
        await window.gauge.timeToStill(
          () => box?.click(),
          () => true,
        ),
      );
    return times;
  }, TIMES / 2);
  return spreadOf(series);
}

/** The least that a tick needs: one update that outlives a power cut, and one frame of that page. */
export async function measureCommitAndFrame(page: Page): Promise<Spread> {
  const [commit, frame] = [measureCommit(), await measureFrame(page)];
  return { median: commit.median + frame.median, p95: commit.p95 + frame.p95 };
}

async function measureFrame(page: Page): Promise<Spread> {
  const series = await page.evaluate(async (count) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let before = await frame();
    for (let index = 0; index < count; index += 1) {
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    return times;
  }, TIMES);
  return spreadOf(series);
}

/** One update in a WAL store with `synchronous=FULL`. */
function measureCommit(): Spread {
  const db = new Database(join(mkdtempSync(join(tmpdir(), 'waymark-commit-')), 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE task (id INTEGER PRIMARY KEY, status TEXT); INSERT INTO task VALUES (1, 0)',
  );
  const update = db.prepare('UPDATE task SET status = ? WHERE id = 1');
  const series = Array.from({ length: TIMES }, (_, index) => {
    const started = performance.now();
    update.run(String(index));
    return performance.now() - started;
  });
  db.close();
  return spreadOf(series);
}
