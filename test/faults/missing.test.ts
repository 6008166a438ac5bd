import { copyFileSync, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoreError } from '../../electron/app';
import { ask, noteIn, planIn, startPlan, taskAt } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { tempFolder } from '../support/machine/temp-folder';

const IDLE_MS = 30_000;

let folder: string;
let path: string;
let journal: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'waymark.db');
  journal = `${path}-wal`;
});

afterEach(() => vi.useRealTimers());

/** A copy of the folder as a kill at this moment would leave it. */
function killedCopy(): string {
  const copy = tempFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The main file alone, in a separate folder. */
function fileAlone(): string {
  const copy = tempFolder();
  copyFileSync(path, join(copy, 'waymark.db'));
  return copy;
}

it('a missing store is not started empty', () => {
  const app = openApp(folder);
  startPlan(app);
  app.close();
  rmSync(path);
  const before = readdirSync(folder);
  expect(() => openApp(folder)).toThrow(StoreError);
  expect(() => openApp(folder)).toThrow(/waymark\.db is missing.*or a copy of it back.*--data/);
  expect(readdirSync(folder)).toEqual(before);
});

it('a WAL missing after a kill is noticed', () => {
  const app = openApp(folder);
  startPlan(app);
  const killed = killedCopy();
  rmSync(join(killed, 'waymark.db-wal'));
  expect(() => openApp(killed)).toThrow(/waymark\.db-wal is missing.*remove .*store-open/);
  rmSync(join(killed, 'store-open'));
  openApp(killed).close();
  app.close();
});

it('the WAL exists from the first moment, so that a start after a kill is not refused', () => {
  const app = openApp(folder);
  expect(existsSync(journal)).toBe(true);
  openApp(killedCopy()).close();
  app.close();
});

it('a closed store needs no WAL', () => {
  openApp(folder).close();
  expect(existsSync(journal)).toBe(false);
  openApp(folder).close();
});

it('the first plan is in the main file at once', () => {
  const app = openApp(folder);
  const plan = startPlan(app);
  const copied = openApp(fileAlone());
  expect(planIn(copied)).toEqual(plan);
  copied.close();
  app.close();
});

it('writes are in the main file after 30 seconds without a write, and not before', () => {
  vi.useFakeTimers();
  const app = openApp(folder);
  const taskId = taskAt(startPlan(app), 0).id;
  ask(app, 'task.note', { taskId, note: 'one' });
  vi.advanceTimersByTime(IDLE_MS - 1);
  ask(app, 'task.note', { taskId, note: 'two' });
  vi.advanceTimersByTime(IDLE_MS - 1);
  expect(statSync(journal).size).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  expect(statSync(journal).size).toBe(0);
  const copied = openApp(fileAlone());
  expect(noteIn(copied, taskId)).toBe('two');
  copied.close();
  ask(app, 'task.note', { taskId, note: 'three' });
  app.close();
  const again = openApp(folder);
  expect(noteIn(again, taskId)).toBe('three');
  again.close();
});
