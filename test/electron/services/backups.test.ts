import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, planIn, refusalOf, startPlan } from '../../support/doors/ask';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

let folder: string;
let backups: string;
let app: TestApp;

beforeEach(() => {
  folder = tempFolder();
  backups = join(folder, 'backups');
  app = openApp(folder);
});

afterEach(() => app.close());

const namesIn = (place: string): string[] => (existsSync(place) ? readdirSync(place) : []);
const list = () => ask(app, 'backup.list', {});

describe('the list of backups', () => {
  it('is empty where there is none', () => expect(list()).toEqual([]));

  it('has those that are there, the newest first, with moment, kind and size', () => {
    const before = Date.now();
    startPlan(app);
    const [first, second] = [ask(app, 'backup.make', {}), ask(app, 'backup.make', {})];
    expect(list()).toEqual([second, first]);
    expect(namesIn(backups).toSorted()).toEqual([first.name, second.name].toSorted());
    expect(second).toMatchObject({
      kind: 'hand',
      bytes: statSync(join(backups, second.name)).size,
      isVerified: true,
    });
    expect(first.atMs).toBeGreaterThanOrEqual(before);
    expect(second.atMs).toBeLessThanOrEqual(Date.now());
  });

  it('says of one that was cut short since, or is none, that it is not verified', () => {
    const { name, bytes } = ask(app, 'backup.make', {});
    truncateSync(join(backups, name), bytes - 4096);
    writeFileSync(join(backups, 'waymark-20260101T000000.000Z-s1-1-auto.db'), '');
    expect(list().map(({ isVerified }) => isVerified)).toEqual([false, false]);
  });
});

describe('a backup by hand', () => {
  it('that cannot be made says why, and what to do', () => {
    writeFileSync(backups, 'a file in its place');
    const refusal = refusalOf(app, 'backup.make', {});
    expect(refusal.code).toBe('storage');
    expect(refusal.message).toMatch(/^No backup could be made \(.*free some space.*try again\.$/);
    rmSync(backups);
    ask(app, 'backup.make', {});
  });

  it('is refused, in words, of a store in memory', () => {
    const inMemory = memoryApp();
    expect(refusalOf(inMemory, 'backup.make', {}).code).toBe('refused');
    expect(ask(inMemory, 'backup.list', {})).toEqual([]);
    inMemory.close();
  });
});

describe('before much is deleted', () => {
  it('a backup is made that still has it', () => {
    const { plan } = startPlan(app);
    ask(app, 'plan.delete', { planId: plan.id });
    expect(list().map(({ kind }) => kind)).toEqual(['deletion']);
    expect(planIn(app)).toBeNull();
  });

  it('which a phase is, and many tasks, but not a few', () => {
    const { phases, tasks } = startPlan(app);
    const ids = tasks.filter(({ place }) => place.in === 'phase').map(({ id }) => id);
    ask(app, 'task.delete', { taskIds: ids.slice(0, 9) });
    expect(list()).toEqual([]);
    ask(app, 'step.undo', {});
    ask(app, 'task.delete', { taskIds: ids.slice(0, 10) });
    ask(app, 'phase.delete', { phaseId: phases[4]?.id ?? '' });
    expect(list().map(({ kind }) => kind)).toEqual(['deletion', 'deletion']);
  });

  it('nothing is deleted where the backup cannot be made, and the words name the mend', () => {
    writeFileSync(backups, 'a file in its place');
    const before = startPlan(app);
    const refusal = refusalOf(app, 'plan.delete', { planId: before.plan.id });
    // Not the disk's refusal: what is deleted must not be tried again by itself.
    expect(refusal.code).toBe('refused');
    expect(refusal.message).toMatch(
      /^No backup could be made .*Nothing was changed: free some space/s,
    );
    expect(planIn(app)).toEqual(before);
  });

  it('a command that is sent again gets its answer, also where no backup can be made any more', () => {
    const { plan } = startPlan(app);
    const origin = { by: 'hand', commandId: crypto.randomUUID() } as const;
    const send = () => app.dispatch('plan.delete', { planId: plan.id }, origin);
    expect(send()).toMatchObject({ ok: true });
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'a file in its place');
    expect(send()).toMatchObject({ ok: true, value: null });
  });
});
