import Database from 'better-sqlite3';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CallError } from '../../shared/contract/reply';
import type { PlanSnapshot } from '../../shared/domain/plan/plan';
import {
  ask,
  noteIn,
  openingIn,
  planIn,
  refusalOf,
  settingsIn,
  startPlan,
  withPlan,
} from '../support/doors/ask';
import { openApp, type TestApp } from '../support/doors/memory-app';
import { mountSmallDisk, type SmallDisk } from '../support/machine/small-disk';
import { countRows, dump } from '../support/builders/tables';

const mounted = mountSmallDisk(12);
const obstacle = typeof mounted === 'string' ? mounted : null;
const title = 'a full disk';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

/** Writes notes until one is refused; returns the refusal, and what was acknowledged before it. */
function writeUntilRefused(app: TestApp, taskId: string) {
  let acknowledged = '';
  for (let count = 0; count < 2_000; count += 1) {
    const note = String(count).padEnd(4_000, '.');
    const reply = app.dispatch('task.note', withPlan(app, 'task.note', { taskId, note }));
    if (!reply.ok) return { acknowledged, error: reply.error };
    acknowledged = note;
  }
  throw new Error('The disk never was full');
}

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const disk = mounted as SmallDisk;
    afterAll(() => disk.unmount());

    const openFull = () => {
      disk.free();
      const app = openApp(join(disk.path, `data-${crypto.randomUUID()}`));
      const tasks = startPlan(app).tasks;
      disk.fill();
      return { app, taskId: tasks[0]?.id ?? '' };
    };
    const noteOf = (app: TestApp) => noteIn(app, planIn(app)?.tasks[0]?.id ?? '');
    const FULL: CallError = {
      code: 'storage',
      message: 'The disk is full, so this was not saved. Free some space.',
    };

    it('is reported with a remedy, and nothing false is acknowledged', () => {
      const { app, taskId } = openFull();
      const { acknowledged, error } = writeUntilRefused(app, taskId);
      expect(error).toEqual(FULL);
      expect(noteOf(app)).toBe(acknowledged);
      app.close();
    });

    it('leaves the store readable, without a trace of what was refused', () => {
      const { app, taskId } = openFull();
      writeUntilRefused(app, taskId);
      const before = [dump(app.db), countRows(app.db, 'activity'), countRows(app.db, 'step')];
      const note = 'x'.repeat(20_000);
      for (let tries = 0; tries < 5; tries += 1) {
        expect(refusalOf(app, 'task.note', { taskId, note })).toEqual(FULL);
      }
      expect([dump(app.db), countRows(app.db, 'activity'), countRows(app.db, 'step')]).toEqual(
        before,
      );
      app.close();
    });

    it('is no longer an obstacle once there is room', () => {
      const { app, taskId } = openFull();
      writeUntilRefused(app, taskId);
      disk.free();
      ask(app, 'task.note', { taskId, note: 'after' });
      expect(noteOf(app)).toBe('after');
      ask(app, 'step.undo', {});
      app.close();
    });

    it('does not keep Waymark from closing, and what was acknowledged is there the next time', () => {
      const { app, taskId } = openFull();
      const { acknowledged } = writeUntilRefused(app, taskId);
      const { dataFile } = openingIn(app);
      expect(() => app.close()).not.toThrow();
      disk.free();
      const again = openApp(join(dataFile, '..'));
      expect(noteOf(again)).toBe(acknowledged);
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
      again.close();
    });

    /** Starts on the full disk: everything can be read, and nothing is saved until there is room. */
    const expectReadable = (folder: string, shown: PlanSnapshot | null) => {
      const again = openApp(folder);
      expect(planIn(again)).toEqual(shown);
      expect(refusalOf(again, 'settings.change', { firstWeekday: 0 })).toEqual(FULL);
      disk.free();
      ask(again, 'settings.change', { firstWeekday: 0 });
      again.close();
      const later = openApp(folder);
      expect(settingsIn(later).firstWeekday).toBe(0);
      expect(later.db.pragma('integrity_check', { simple: true })).toBe('ok');
      later.close();
    };

    it('does not keep Waymark from starting: everything can be read, and saved once there is room', () => {
      const { app } = openFull();
      const { dataFile, snapshot } = openingIn(app);
      app.close();
      disk.fill();
      expectReadable(join(dataFile, '..'), snapshot);
    });

    it('does not keep Waymark from starting after a kill, with optional files missing', () => {
      const { app } = openFull();
      disk.free();
      const { dataFile, snapshot } = openingIn(app);
      const killed = join(disk.path, `data-${crypto.randomUUID()}`);
      cpSync(join(dataFile, '..'), killed, { recursive: true });
      for (const name of ['device-id', 'store-made', 'store-open', 'lock.db'])
        rmSync(join(killed, name));
      app.close();
      disk.fill();
      expectReadable(killed, snapshot);
    });

    it('does not keep Waymark from starting with a draft for something deleted', () => {
      const { app, taskId } = openFull();
      disk.free();
      const { dataFile, snapshot } = openingIn(app);
      const planId = crypto.randomUUID();
      const input = { planId, taskId, note: 'of another plan' };
      ask(app, 'draft.keep', { key: 'gone', name: 'task.note', input });
      const killed = join(disk.path, `data-${crypto.randomUUID()}`);
      cpSync(join(dataFile, '..'), killed, { recursive: true });
      app.close();
      disk.fill();
      expectReadable(killed, snapshot);
    });

    it('during the first start leaves nothing that blocks later ones', () => {
      disk.free();
      disk.fill();
      const path = join(disk.path, 'new');
      expect(() => openApp(path)).toThrow(
        /waymark\.db cannot be opened \(database or disk is full\)/,
      );
      disk.free();
      const app = openApp(path);
      startPlan(app);
      app.close();
      expect(new Database(join(path, 'waymark.db')).pragma('quick_check', { simple: true })).toBe(
        'ok',
      );
    });
  },
);
