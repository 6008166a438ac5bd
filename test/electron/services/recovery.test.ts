import Database from 'better-sqlite3';
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../electron/app';
import type { Notice } from '../../../shared/contract/transport';
import { ask, noteIn, planIn, refusalOf, startPlan, taskAt } from '../../support/doors/ask';
import { openApp } from '../../support/doors/memory-app';
import { runScript } from '../../support/machine/child-script';
import { hashesOf } from '../../support/machine/folder-hash';
import { createTestClock } from '../../support/machine/test-clock';
import { tempFolder } from '../../support/machine/temp-folder';

const PAGE = 4_096;

let folder: string;
let path: string;
let taskId: string;
let recovered: App | null;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'waymark.db');
  recovered = null;
});

afterEach(() => recovered?.close());

/** Opens the folder whatever is wrong with it. */
function openAnyhow(): App {
  const log = () => {};
  recovered = createApp({ dataDir: folder, version: '1', clock: createTestClock().read, log });
  return recovered;
}

/**
 * A killed store with a backup after the note “Then”, and a note and a task done since; it is checked at the next
 * start.
 */
function makeStore({ hasBackup = true } = {}): void {
  const app = openApp(folder);
  taskId = taskAt(startPlan(app), 0).id;
  ask(app, 'task.note', { taskId, note: 'Then' });
  if (hasBackup) ask(app, 'backup.make', {});
  ask(app, 'task.note', { taskId, note: 'Now' });
  ask(app, 'task.complete', { taskId });
  // Makes damage to the main file damage to saved data.
  app.db.pragma('wal_checkpoint(TRUNCATE)');
  const killed = tempFolder();
  cpSync(folder, killed, { recursive: true });
  app.close();
  [folder, path] = [killed, join(killed, 'waymark.db')];
}

function zeroPage(page: number, of = path): void {
  const file = openSync(of, 'r+');
  writeSync(file, Buffer.alloc(PAGE), 0, PAGE, (page - 1) * PAGE);
  closeSync(file);
}

function rootOf(name: string, of = path): number {
  const db = new Database(of, { readonly: true });
  try {
    return Number(
      db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name),
    );
  } finally {
    db.close();
  }
}

/** Makes it a store as the Waymark before the newest migration left it. */
function takeBack(file: string): void {
  const db = new Database(file);
  db.exec('ALTER TABLE activity DROP COLUMN assistant');
  db.pragma('user_version = 10');
  db.close();
}

const quarantined = (): string[] =>
  existsSync(join(folder, 'quarantine'))
    ? readdirSync(join(folder, 'quarantine'), { recursive: true, encoding: 'utf8' })
    : [];

const newestCopy = (app: App): string => ask(app, 'recovery.read', {})?.copies[0]?.name ?? '';

describe('an unusable store', () => {
  it('answers only recovery calls, and says what is wrong', () => {
    makeStore();
    zeroPage(rootOf('task'));
    const app = openAnyhow();
    expect(app.trouble()?.message).toMatch(/is damaged.*put a copy/);
    expect(refusalOf(app, 'app.open', {})).toMatchObject({
      code: 'unusable',
      message: expect.stringMatching(/waymark\.db is damaged \(.*\)\.$/),
    });
    expect(refusalOf(app, 'task.complete', { taskId, planId: taskId }).code).toBe('unusable');
    expect(ask(app, 'recovery.read', {})).toMatchObject({
      dataFile: path,
      hasFile: true,
      copies: [{ kind: 'hand', counts: { plans: 1, done: 0, entries: 2 } }],
    });
  });

  it('is replaced by a copy with what was done since, and is kept', () => {
    makeStore();
    zeroPage(rootOf('task'));
    const damaged = readFileSync(path);
    const app = openAnyhow();
    const heard: Notice[] = [];
    app.changes((notice) => heard.push(notice));
    expect(ask(app, 'recovery.use', { copy: newestCopy(app) })).toEqual({ carried: 2 });
    expect(noteIn(app, taskId)).toBe('Now');
    expect(planIn(app)?.tasks[0]?.state.status).toBe('done');
    expect(heard).toContainEqual({ kind: 'hello', ...app.version() });
    expect(app.trouble()).toBeNull();
    const kept = quarantined().find((name) => name.endsWith('waymark.db')) ?? '';
    expect(readFileSync(join(folder, 'quarantine', kept))).toEqual(damaged);
    app.close();
    recovered = null;
    const again = openApp(folder);
    expect(noteIn(again, taskId)).toBe('Now');
    ask(again, 'task.note', { taskId, note: 'Later' });
    again.close();
  });

  it('of the schema before is recovered like one of now', () => {
    makeStore();
    const backup = readdirSync(join(folder, 'backups'))[0] ?? '';
    for (const file of [path, join(folder, 'backups', backup)]) takeBack(file);
    zeroPage(rootOf('task'));
    const app = openAnyhow();
    expect(ask(app, 'recovery.use', { copy: newestCopy(app) })).toEqual({ carried: 2 });
    expect(noteIn(app, taskId)).toBe('Now');
    expect(app.trouble()).toBeNull();
  });

  it('is salvaged completely without a backup', () => {
    makeStore({ hasBackup: false });
    zeroPage(rootOf('goal'));
    const app = openAnyhow();
    expect(ask(app, 'recovery.read', {})?.copies).toEqual([]);
    expect(ask(app, 'recovery.salvage', {})).toEqual({ carried: 4 });
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('is not salvaged if not even its history can be read: that is reported, and nothing changes', () => {
    makeStore();
    zeroPage(rootOf('activity'));
    const before = hashesOf(folder);
    const app = openAnyhow();
    expect(refusalOf(app, 'recovery.salvage', {})).toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/Nothing in .* can be read any more/),
    });
    expect(hashesOf(folder)['waymark.db']).toBe(before['waymark.db']);
    expect(ask(app, 'recovery.use', { copy: newestCopy(app) })).toEqual({ carried: 0 });
    expect(noteIn(app, taskId)).toBe('Then');
  });

  it('is replaced by an empty one, and kept', () => {
    makeStore();
    truncateSync(path, 0);
    const app = openAnyhow();
    ask(app, 'recovery.clear', {});
    expect(planIn(app)).toBeNull();
    expect(ask(app, 'backup.list', {})).toHaveLength(1);
    expect(quarantined()).toContainEqual(expect.stringMatching(/waymark\.db$/));
  });

  it('is used again once the file is back', () => {
    makeStore();
    renameSync(path, `${path}.away`);
    const app = openAnyhow();
    expect(refusalOf(app, 'app.open', {}).code).toBe('unusable');
    ask(app, 'recovery.retry', {});
    expect(refusalOf(app, 'app.open', {}).code).toBe('unusable');
    renameSync(`${path}.away`, path);
    ask(app, 'recovery.retry', {});
    expect(noteIn(app, taskId)).toBe('Now');
  });

  it('is not replaced by a damaged copy: another can be chosen', () => {
    makeStore();
    zeroPage(rootOf('task'));
    const [name] = readdirSync(join(folder, 'backups'));
    const backup = join(folder, 'backups', name ?? '');
    const file = openSync(backup, 'r+');
    // Of a table that the counts are not read from.
    writeSync(file, Buffer.alloc(PAGE), 0, PAGE, (rootOf('goal', backup) - 1) * PAGE);
    closeSync(file);
    const before = hashesOf(folder)['waymark.db'];
    const app = openAnyhow();
    const refusal = refusalOf(app, 'recovery.use', { copy: newestCopy(app) });
    expect(refusal.message).toContain('choose another one');
    expect(hashesOf(folder)['waymark.db']).toBe(before);
    expect(refusalOf(app, 'app.open', {}).code).toBe('unusable');
  });

  it('offers the newest intact copy first, and the damaged one after it', () => {
    makeStore();
    const [older = ''] = readdirSync(join(folder, 'backups'));
    const newer = older.replace(/T\d{6}/, 'T235959');
    const path2 = join(folder, 'backups', newer);
    copyFileSync(join(folder, 'backups', older), path2);
    zeroPage(rootOf('goal', path2), path2);
    zeroPage(rootOf('task'));
    const { copies } = ask(openAnyhow(), 'recovery.read', {}) ?? { copies: [] };
    expect(copies.map(({ name }) => name)).toEqual([`backups/${older}`, `backups/${newer}`]);
  });

  it('that is missing is restored from a backup', () => {
    makeStore();
    rmSync(path);
    rmSync(`${path}-wal`);
    const app = openAnyhow();
    expect(ask(app, 'recovery.read', {})).toMatchObject({ hasFile: false });
    ask(app, 'recovery.use', { copy: newestCopy(app) });
    expect(noteIn(app, taskId)).toBe('Then');
  });
});

it('whichever page is lost, the result is a past state no older than the backup', () => {
  makeStore();
  const pages = statSync(path).size / PAGE;
  const [whole, states] = [folder, new Map<string, number>()];
  for (let page = 1; page <= pages; page += 1) {
    folder = tempFolder();
    cpSync(whole, folder, { recursive: true });
    path = join(folder, 'waymark.db');
    zeroPage(page);
    const app = openAnyhow();
    if (app.trouble() !== null) ask(app, 'recovery.use', { copy: newestCopy(app) });
    const state = `${noteIn(app, taskId)}, ${planIn(app)?.tasks[0]?.state.status}`;
    states.set(state, (states.get(state) ?? 0) + 1);
    app.close();
    recovered = null;
  }
  expect([...states.keys()].toSorted()).toEqual(expect.arrayContaining(['Now, done']));
  for (const state of states.keys())
    expect(['Then, to-do', 'Now, to-do', 'Now, done']).toContain(state);
  console.log(`${pages} pages zeroed one by one: ${[...states].map(String).join(' · ')}`);
});

describe('damage found while Waymark runs', () => {
  it('stops writes, is reported to every window, and can be recovered from the window', () => {
    const app = openApp(folder);
    recovered = app;
    taskId = taskAt(startPlan(app), 0).id;
    ask(app, 'task.note', { taskId, note: 'Then' });
    ask(app, 'backup.make', {});
    ask(app, 'task.note', { taskId, note: 'Now' });
    app.db.pragma('wal_checkpoint(TRUNCATE)');
    const planId = planIn(app)?.plan.id ?? '';
    const find = app.db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'note'`).pluck();
    zeroPage(Number(find.get()), join(folder, 'waymark.db'));
    app.db.pragma('shrink_memory');
    const heard: Notice[] = [];
    app.changes((notice) => heard.push(notice));
    expect(refusalOf(app, 'note.get', { planId, taskId }).code).toBe('storage');
    expect(heard).toContainEqual({
      kind: 'health',
      health: { kind: 'damaged', reason: expect.stringContaining('is damaged') },
    });
    expect(ask(app, 'recovery.use', { copy: newestCopy(app) })).toEqual({ carried: 1 });
    expect(noteIn(app, taskId)).toBe('Now');
    expect(heard.at(-1)).toEqual({ kind: 'health', health: { kind: 'good' } });
  });
});

/** Copies a file and is killed in the middle of a write to the copy, part of which has reached the file. */
const KILLED_WRITE = `
const [, from, to] = process.argv;
require('node:fs').copyFileSync(from, to);
const db = require('better-sqlite3')(to);
db.pragma('cache_size = 1');
db.exec("BEGIN; UPDATE task SET title = title || ' ' || hex(randomblob(200))");
process.kill(process.pid, 'SIGKILL');`;

it('can be recovered after a recovery that was killed in the middle of a write', () => {
  makeStore();
  zeroPage(rootOf('task'));
  // The draft that was being written, with its hot journal, and the working copy of the damaged file.
  const draft = `${path}.restoring`;
  const [backup = ''] = readdirSync(join(folder, 'backups'));
  runScript(KILLED_WRITE, join(folder, 'backups', backup), draft);
  expect(existsSync(`${draft}-journal`)).toBe(true);
  cpSync(path, `${draft}.salvage`);
  cpSync(`${draft}-journal`, `${draft}.salvage-wal`);
  const app = openAnyhow();
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  ask(app, 'recovery.use', { copy: newestCopy(app) });
  expect(noteIn(app, taskId)).toBe('Now');
});
