import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdStore } from '../../../electron/store/replacing/hold-store';
import { createStore } from '../../../electron/store/store';
import type { Notice } from '../../../shared/contract/transport';
import { ask, headOf, noteIn, planIn, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { memoryApp, openApp, type TestApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const DEVICE = '01a21900-0000-7000-8000-000000000000';

let folder: string;
let app: TestApp;
let taskId: string;

beforeEach(() => {
  folder = tempFolder();
  app = openApp(folder);
  taskId = taskAt(startPlan(app), 0).id;
  ask(app, 'task.note', { taskId, note: 'Then' });
});

afterEach(() => app.close());

const kinds = (): string[] => ask(app, 'backup.list', {}).map(({ kind }) => kind);
/** Files in the data folder besides those that are always there. */
const strayFiles = (): string[] =>
  readdirSync(folder).filter((name) => /restoring|journal-|-shm|\.new/.test(name));

/** A backup of the note “Then”, which reads “Now” by now. */
function backUpThenWriteOn(): string {
  const { name } = ask(app, 'backup.make', {});
  ask(app, 'task.note', { taskId, note: 'Now' });
  return name;
}

describe('a restored backup', () => {
  it('is the new state, also after a restart, and can be written to', () => {
    const name = backUpThenWriteOn();
    expect(ask(app, 'backup.restore', { name })).toMatchObject({ name, kind: 'hand' });
    expect(noteIn(app, taskId)).toBe('Then');
    expect(strayFiles()).toEqual([]);
    ask(app, 'task.complete', { taskId });
    app.close();
    app = openApp(folder);
    expect(noteIn(app, taskId)).toBe('Then');
    expect(planIn(app)?.tasks[0]?.state.status).toBe('done');
  });

  it('can be undone further, through its own steps', () => {
    const name = backUpThenWriteOn();
    ask(app, 'backup.restore', { name });
    ask(app, 'step.undo', {});
    expect(noteIn(app, taskId)).toBe('');
  });

  it('leaves a backup of the previous state, which can be restored', () => {
    const name = backUpThenWriteOn();
    ask(app, 'backup.restore', { name });
    expect(kinds()).toEqual(['restore', 'hand']);
    const [kept] = ask(app, 'backup.list', {});
    ask(app, 'backup.restore', { name: kept?.name ?? '' });
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('is reported to every window as a reopened store', () => {
    const name = backUpThenWriteOn();
    const heard: Notice[] = [];
    const stop = app.changes((notice) => heard.push(notice));
    const { epoch } = headOf(app);
    const reply = app.dispatch('backup.restore', { name });
    expect(heard).toEqual([{ kind: 'hello', ...app.version() }]);
    expect(reply).toMatchObject({ ok: true, head: app.version() });
    expect(app.version().epoch).not.toBe(epoch);
    stop();
  });
});

describe('a backup that cannot be restored', () => {
  it.each([
    ['a page of it is lost', (path: string) => writeFileSync(path, spoil(readFileSync(path)))],
    ['it is of another program', (path: string) => writeFileSync(path, 'x'.repeat(9_000))],
  ])('because %s changes nothing, and is said', (_what, harm) => {
    const name = backUpThenWriteOn();
    harm(join(folder, 'backups', name));
    const { epoch } = headOf(app);
    const { code, message } = refusalOf(app, 'backup.restore', { name });
    expect([code, message]).toEqual(['storage', expect.stringContaining('Nothing was changed')]);
    expect(message).toContain(name);
    expect(headOf(app).epoch).toBe(epoch);
    expect(noteIn(app, taskId)).toBe('Now');
    expect(kinds()).toEqual(['hand']);
    expect(strayFiles()).toEqual([]);
  });

  it.each(['../waymark.db', 'waymark.db', 'waymark-20260101T000000.000Z-s1-1-auto.db'])(
    'because there is no %s is not found',
    (name) => expect(refusalOf(app, 'backup.restore', { name }).code).toBe('not-found'),
  );

  it('because the present state cannot be backed up changes nothing', () => {
    const name = backUpThenWriteOn();
    const elsewhere = join(folder, 'elsewhere.db');
    const path = join(folder, 'waymark.db');
    copyFileSync(path, elsewhere);
    rmSync(path);
    expect(refusalOf(app, 'backup.restore', { name })).toMatchObject({
      code: 'storage',
      message: expect.stringContaining('was moved, deleted or replaced') as string,
    });
    expect(strayFiles().filter((file) => file.includes('restoring'))).toEqual([]);
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('because the store is in memory is not found', () => {
    const inMemory = memoryApp();
    expect(refusalOf(inMemory, 'backup.restore', { name: 'x' }).code).toBe('not-found');
    inMemory.close();
  });
});

/** With unchanged length and header. */
const spoil = (bytes: Buffer): Buffer => bytes.fill(0, 4096 * 3, 4096 * 8);

describe('a store that cannot be reopened', () => {
  /** The folder's store, failing to open at those times; 1 is the start. */
  function holdFailing(...times: readonly number[]) {
    app.close();
    let count = 0;
    return holdStore(join(folder, 'waymark.db'), DEVICE, () => {
      count += 1;
      if (times.includes(count)) throw new Error('no luck');
      return createStore(join(folder, 'waymark.db'), DEVICE);
    });
  }

  it('is replaced by the previous one, complete, and the person is told', () => {
    const name = backUpThenWriteOn();
    const held = holdFailing(2);
    expect(() => held.restore(name)).toThrow(
      'The backup could not be put in place (no luck). Your data is unchanged.',
    );
    expect(held.store().notes.textOf(taskId)).toBe('Now');
    held.close();
    expect(strayFiles()).toEqual([]);
    app = openApp(folder);
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('and neither can the previous one leaves the data in place for the next start', () => {
    const name = backUpThenWriteOn();
    const held = holdFailing(2, 3);
    expect(() => held.restore(name)).toThrow(/Your data is in .*waymark\.db: quit Waymark/);
    expect(held.close()).toBeNull();
    app = openApp(folder);
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('counts as missing, and can be looked for again', () => {
    const name = backUpThenWriteOn();
    const held = holdFailing(2, 3);
    expect(() => held.restore(name)).toThrow();
    expect(held.fault()?.what).toBe('no luck');
    expect(() => held.store()).toThrow('no luck');
    held.tryAgain();
    expect(held.fault()).toBeNull();
    expect(held.store().notes.textOf(taskId)).toBe('Now');
    held.close();
    app = openApp(folder);
  });
});
