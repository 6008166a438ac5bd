import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, planIn, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
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
  it('is empty without backups', () => expect(list()).toEqual([]));

  it('lists them newest first, with time, kind and size', () => {
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

  it('marks a truncated or invalid one as not verified', () => {
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

  it('is refused for a store in memory', () => {
    const inMemory = memoryApp();
    expect(refusalOf(inMemory, 'backup.make', {}).code).toBe('refused');
    expect(ask(inMemory, 'backup.list', {})).toEqual([]);
    inMemory.close();
  });
});

describe('before a large deletion', () => {
  it('a backup is made that still contains it', () => {
    const { plan } = startPlan(app);
    ask(app, 'plan.delete', { planId: plan.id });
    expect(list().map(({ kind }) => kind)).toEqual(['deletion']);
    expect(planIn(app)).toBeNull();
  });

  it('a phase or many tasks count as large, a few tasks do not', () => {
    const { phases, tasks } = startPlan(app);
    const ids = tasks.filter(({ place }) => place.in === 'phase').map(({ id }) => id);
    ask(app, 'task.delete', { taskIds: ids.slice(0, 9) });
    expect(list()).toEqual([]);
    ask(app, 'step.undo', {});
    ask(app, 'task.delete', { taskIds: ids.slice(0, 10) });
    ask(app, 'phase.delete', { phaseId: phases[4]?.id ?? '' });
    expect(list().map(({ kind }) => kind)).toEqual(['deletion', 'deletion']);
  });

  it('nothing is deleted if the backup cannot be made, and the message says what to do', () => {
    writeFileSync(backups, 'a file in its place');
    const before = startPlan(app);
    const refusal = refusalOf(app, 'plan.delete', { planId: before.plan.id });
    // Not the disk's refusal: a deletion must not be retried automatically.
    expect(refusal.code).toBe('failed');
    expect(refusal.message).toMatch(
      /^No backup could be made .*Nothing was changed: free some space/s,
    );
    expect(planIn(app)).toEqual(before);
  });

  it('a repeated command gets its answer even if no backup can be made', () => {
    const { plan } = startPlan(app);
    const origin = { by: 'hand', commandId: crypto.randomUUID() } as const;
    const send = () => app.dispatch('plan.delete', { planId: plan.id }, origin);
    expect(send()).toMatchObject({ ok: true });
    rmSync(backups, { recursive: true });
    writeFileSync(backups, 'a file in its place');
    expect(send()).toMatchObject({ ok: true, value: null });
  });
});

describe('a second folder', () => {
  it('gets each backup, and the present one at once', () => {
    const second = tempFolder();
    startPlan(app);
    const { name } = ask(app, 'backup.make', {});
    ask(app, 'backup.choose-second', { folder: second });
    expect(readdirSync(second)).toEqual([name]);
    const { name: next } = ask(app, 'backup.make', {});
    expect(readdirSync(second).toSorted()).toEqual([name, next].toSorted());
    expect(readFileSync(join(second, next))).toEqual(readFileSync(join(backups, next)));
    expect(ask(app, 'backup.status', {}).second).toMatchObject({ folder: second, failure: null });
    ask(app, 'backup.forget-second', {});
    expect(ask(app, 'backup.status', {}).second).toBeNull();
  });

  it('that is missing is reported, not recreated, and does not block anything', () => {
    const second = tempFolder();
    startPlan(app);
    ask(app, 'backup.choose-second', { folder: second });
    rmSync(second, { recursive: true });
    expect(ask(app, 'backup.make', {}).isVerified).toBe(true);
    expect(existsSync(second)).toBe(false);
    expect(ask(app, 'backup.status', {}).second?.failure).toBe(
      `${second} cannot be found. Connect it, or choose another.`,
    );
    mkdirSync(second);
    const { name } = ask(app, 'backup.make', {});
    expect(readdirSync(second)).toEqual([name]);
    expect(ask(app, 'backup.status', {}).second?.failure).toBeNull();
  });

  it.each([
    ['nowhere/near', /is not a full path/],
    ['/nowhere/near', /cannot be found/],
  ])('is not %s', (chosen, words) => {
    expect(refusalOf(app, 'backup.choose-second', { folder: chosen }).message).toMatch(words);
    expect(ask(app, 'backup.status', {}).second).toBeNull();
  });

  it('is not the data folder, nor in it', () => {
    mkdirSync(join(folder, 'inside'));
    for (const chosen of [folder, join(folder, 'inside')])
      expect(refusalOf(app, 'backup.choose-second', { folder: chosen }).message).toContain(
        'elsewhere',
      );
  });
});

it('a preview says what a backup holds, and what was done since', () => {
  const taskId = taskAt(startPlan(app), 0).id;
  const { name } = ask(app, 'backup.make', {});
  ask(app, 'task.complete', { taskId });
  ask(app, 'task.note', { taskId, note: 'Now' });
  expect(ask(app, 'backup.preview', { name })).toMatchObject({
    held: { plans: 1, done: 0, entries: 1 },
    present: { plans: 1, done: 1, entries: 3 },
    since: [{ kind: 'task.noted' }, { kind: 'task.completed' }],
    sinceCount: 2,
  });
});

it('a restored state with as many entries as the newest backup is still backed up', () => {
  const taskId = taskAt(startPlan(app), 0).id;
  const { name } = ask(app, 'backup.make', {});
  ask(app, 'task.note', { taskId, note: 'One way' });
  ask(app, 'backup.restore', { name });
  ask(app, 'task.note', { taskId, note: 'Another way' });
  const before = readdirSync(backups).length;
  app.close();
  expect(readdirSync(backups)).toHaveLength(before + 1);
  app = openApp(folder);
});

it('a truncated newest backup does not count: another is made at quit', () => {
  startPlan(app);
  const { name } = ask(app, 'backup.make', {});
  expect(ask(app, 'backup.status', {}).isCurrent).toBe(true);
  truncateSync(join(backups, name), 5_000);
  expect(ask(app, 'backup.status', {}).isCurrent).toBe(false);
  app.close();
  app = openApp(folder);
  expect(list().map(({ isVerified }) => isVerified)).toEqual([true, false]);
});
