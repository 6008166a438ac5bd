import Database from 'better-sqlite3';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../../electron/app';
import { migrate, SCHEMA } from '../../../../electron/store/migrations/migrate';
import { dump } from '../../../support/builders/tables';
import { ask, startPlan, taskAt } from '../../../support/doors/ask';
import { openApp, type TestApp } from '../../../support/doors/memory-app';
import { runScript } from '../../../support/machine/child-script';
import { hashesOf } from '../../../support/machine/folder-hash';
import { mountSmallDisk, type SmallDisk } from '../../../support/machine/small-disk';
import { tempFolder } from '../../../support/machine/temp-folder';

const IDLE_MS = 30_000;
const MINUTE_MS = 60_000;
const DEVICE = '01a21900-0000-7000-8000-000000000000';

let folder: string;
let path: string;
let backups: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'waymark.db');
  backups = join(folder, 'backups');
});

afterEach(() => vi.useRealTimers());

const backupsIn = (place = backups): string[] =>
  existsSync(place) ? readdirSync(place).toSorted() : [];

function readBackup<Value>(name: string, read: (db: Database.Database) => Value): Value {
  const db = new Database(join(backups, name), { readonly: true, fileMustExist: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return read(db);
  } finally {
    db.close();
  }
}

/** Writes something, then waits until Waymark counts as idle. */
function workAndRest(app: TestApp, firstWeekday: 0 | 1 | 2 | 3): void {
  ask(app, 'settings.change', { firstWeekday });
  vi.advanceTimersByTime(IDLE_MS);
}

describe('the automatic backup', () => {
  it('is made at rest, holds everything, and is private to its owner', () => {
    vi.useFakeTimers();
    process.umask(0o022);
    const app = openApp(folder);
    const taskId = taskAt(startPlan(app), 0).id;
    ask(app, 'task.complete', { taskId });
    expect(backupsIn()).toEqual([]);
    vi.advanceTimersByTime(IDLE_MS);
    const [name = '', ...more] = backupsIn();
    expect(more).toEqual([]);
    expect(name).toMatch(new RegExp(`^waymark-\\d{8}T\\d{6}\\.\\d{3}Z-s${SCHEMA}-2-auto\\.db$`));
    expect(readBackup(name, dump)).toEqual(dump(app.db));
    expect(statSync(backups).mode & 0o777).toBe(0o700);
    expect(statSync(join(backups, name)).mode & 0o777).toBe(0o600);
    app.close();
  });

  it('is made every half hour, and only if something was done', () => {
    vi.useFakeTimers();
    const app = openApp(folder);
    startPlan(app);
    workAndRest(app, 1);
    workAndRest(app, 2);
    expect(backupsIn()).toHaveLength(1);
    vi.advanceTimersByTime(25 * MINUTE_MS);
    workAndRest(app, 3);
    expect(backupsIn()).toHaveLength(1);
    vi.advanceTimersByTime(5 * MINUTE_MS);
    expect(backupsIn()).toHaveLength(1);
    workAndRest(app, 0);
    expect(backupsIn()).toHaveLength(2);
    app.close();
  });

  it('is made at quit if something was done since, but not of an empty store', () => {
    openApp(folder).close();
    expect(backupsIn()).toEqual([]);
    const app = openApp(folder);
    startPlan(app);
    app.close();
    expect(backupsIn()).toHaveLength(1);
    openApp(folder).close();
    expect(backupsIn()).toHaveLength(1);
    const again = openApp(folder);
    ask(again, 'settings.change', { firstWeekday: 0 });
    again.close();
    expect(backupsIn()).toHaveLength(2);
  });

  it('keeps the lock: no other process can write', () => {
    vi.useFakeTimers();
    const app = openApp(folder);
    startPlan(app);
    vi.advanceTimersByTime(IDLE_MS);
    expect(backupsIn()).toHaveLength(1);
    const script = `try { require('better-sqlite3')(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE'); }
      catch { process.kill(process.pid, 'SIGKILL'); }`;
    expect(runScript(script, path)).toBe('SIGKILL');
    app.close();
  });

  it('removes what an interrupted one left, and nothing else', () => {
    mkdirSync(backups);
    writeFileSync(join(backups, 'waymark-20260101T000000.000Z-s5-1-auto.db.new'), 'half');
    writeFileSync(join(backups, 'mine.db'), 'of the person');
    const app = openApp(folder);
    startPlan(app);
    app.close();
    expect(backupsIn().filter((name) => !name.endsWith('-auto.db'))).toEqual(['mine.db']);
  });

  it('that fails is logged, and does not interrupt work', () => {
    writeFileSync(backups, 'a file in its place');
    const app = openApp(folder);
    startPlan(app);
    app.close();
    expect(app.log).toContainEqual(expect.objectContaining({ event: 'backup failed' }));
    openApp(folder).close();
  });
});

/** A store as left by an older Waymark. */
function makeOlderStore(file: string): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  migrate(db, DEVICE, SCHEMA - 1);
  db.exec(`INSERT INTO setting (key, value) VALUES ('firstWeekday', '3')`);
  db.close();
}

describe('the backup before a migration', () => {
  it('holds the store as the older Waymark left it', () => {
    makeOlderStore(path);
    openApp(folder).close();
    const [name = '', ...more] = backupsIn();
    expect(more).toEqual([]);
    expect(name).toMatch(new RegExp(`-s${SCHEMA - 1}-0-migration\\.db$`));
    expect(readBackup(name, (db) => db.pragma('user_version', { simple: true }))).toBe(SCHEMA - 1);
    openApp(folder).close();
    expect(backupsIn()).toHaveLength(1);
  });

  it('that fails prevents the migration', () => {
    makeOlderStore(path);
    writeFileSync(backups, 'a file in its place');
    expect(() => openApp(folder)).toThrow(StoreError);
    expect(() => openApp(folder)).toThrow(/no backup.*Nothing was changed/);
    const db = new Database(path, { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA - 1);
    db.close();
    rmSync(backups);
    openApp(folder).close();
  });

  const mounted = mountSmallDisk(1);
  const hasDisk = typeof mounted !== 'string';
  it.skipIf(!hasDisk)('prevents the migration on a full disk', () => {
    const disk = mounted as SmallDisk;
    const full = join(disk.path, 'data');
    mkdirSync(full);
    makeOlderStore(join(full, 'waymark.db'));
    disk.fill();
    const before = hashesOf(full)['waymark.db'];
    expect(() => openApp(full)).toThrow(/no backup.*free some space/);
    expect(hashesOf(full)['waymark.db']).toBe(before);
    disk.free();
    openApp(full).close();
    expect(backupsIn(join(full, 'backups'))).toHaveLength(1);
    disk.unmount();
  });
});

describe('if the store is unusable', () => {
  const makeBackup = (): string => {
    const app = openApp(folder);
    startPlan(app);
    app.close();
    return join(backups, backupsIn()[0] ?? '');
  };

  it.each([
    ['is missing', () => rmSync(path)],
    ['is empty', () => truncateSync(path, 0)],
    ['is damaged', () => writeFileSync(path, 'x'.repeat(9_000))],
  ])('because it %s, the newest backup is named, and no backup is touched', (what, harm) => {
    const backup = makeBackup();
    const before = hashesOf(backups);
    harm();
    expect(() => openApp(folder)).toThrow(what);
    expect(() => openApp(folder)).toThrow(`The newest copy that Waymark made is ${backup}.`);
    expect(hashesOf(backups)).toEqual(before);
  });

  it('the backup starts in its place, with everything', () => {
    const backup = makeBackup();
    const before = readBackup(basename(backup), dump);
    rmSync(path);
    copyFileSync(backup, path);
    const app = openApp(folder);
    expect(dump(app.db)).toEqual(before);
    app.close();
  });

  it.each([
    ['with the journal of the file before', () => {}],
    ['without that journal', () => rmSync(`${path}-wal`)],
  ])('the backup starts in its place after a crash too, %s', (_what, prepare) => {
    const backup = makeBackup();
    const before = readBackup(basename(backup), dump);
    const app = openApp(folder);
    const copy = tempFolder();
    ask(app, 'settings.change', { firstWeekday: 0 });
    cpSync(folder, copy, { recursive: true });
    app.close();
    [folder, path] = [copy, join(copy, 'waymark.db')];
    copyFileSync(backup, path);
    prepare();
    const again = openApp(folder);
    expect(dump(again.db)).toEqual(before);
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
  });
});
