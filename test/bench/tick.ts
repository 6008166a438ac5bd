import Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Spread, spreadOf } from './measure';

const TICKS = 60;

/** Click to painted and durable: the reply comes only after the commit. */
export async function measureTicks(page: Page): Promise<Spread> {
  await page.getByRole('link', { name: 'Roadmap' }).click();
  await page.getByRole('checkbox').first().waitFor();
  const series = await page.evaluate(async (count) => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        // The task after the frame's own work runs once it was painted.
        requestAnimationFrame(() => setTimeout(resolve));
      });
    const turned = (row: Element, from: string | null): Promise<void> =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (row.getAttribute('data-status') === from) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(row, { attributes: true });
      });
    const send = window.fetch.bind(window);
    let answered: () => void = () => {};
    window.fetch = async (...request) => {
      const response = await send(...request);
      answered();
      return response;
    };
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const row = document.querySelectorAll('[data-task-id]')[index % 15];
      const box = row?.querySelector('input');
      if (!row || !box) throw new Error('There is no task to tick');
      await painted();
      const started = performance.now();
      const change = turned(row, row.getAttribute('data-status'));
      const reply = new Promise<void>((resolve) => (answered = resolve));
      box.click();
      await Promise.all([change.then(painted), reply]);
      times.push(performance.now() - started);
    }
    return times;
  }, TICKS);
  return spreadOf(series);
}

/** One frame of this browser on this machine. */
export async function measureFrame(page: Page): Promise<Spread> {
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
  }, TICKS);
  return spreadOf(series);
}

/** The least that keeps a tick through a power cut: one update in a WAL store with `synchronous=FULL`. */
export function measureCommit(): Spread {
  const db = new Database(join(mkdtempSync(join(tmpdir(), 'waymark-commit-')), 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE task (id INTEGER PRIMARY KEY, status TEXT); INSERT INTO task VALUES (1, 0)',
  );
  const update = db.prepare('UPDATE task SET status = ? WHERE id = 1');
  const series = Array.from({ length: TICKS }, (_, index) => {
    const started = performance.now();
    update.run(String(index));
    return performance.now() - started;
  });
  db.close();
  return spreadOf(series);
}
