import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../../../electron/app';
import { SCHEMA } from '../../../../electron/store/migrations/migrate';
import { openDatabase } from '../../../../electron/store/opening/open';
import { startPlan } from '../../../support/doors/ask';
import { runScript } from '../../../support/machine/child-script';
import { hashesOf } from '../../../support/machine/folder-hash';
import { openApp } from '../../../support/doors/memory-app';
import { tempFolder } from '../../../support/machine/temp-folder';

const EMPTY_HASH = createHash('sha256').digest('hex');

let folder: string;
let path: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'waymark.db');
});

/** A closed store with a plan. */
function makeStore(): void {
  const app = openApp(folder);
  startPlan(app);
  app.close();
}

describe('a store on disk', () => {
  it('is configured for durability and exclusive access', () => {
    makeStore();
    const db = openDatabase(path, 'device');
    const value = (pragma: string): unknown => db.pragma(pragma, { simple: true });
    expect(value('journal_mode')).toBe('wal');
    expect(value('synchronous')).toBe(2);
    expect(value('locking_mode')).toBe('exclusive');
    expect(value('foreign_keys')).toBe(1);
    expect(value('trusted_schema')).toBe(0);
    expect(value('cell_size_check')).toBe(1);
    expect(value('mmap_size') ?? 0).toBe(0);
    expect(value('journal_size_limit')).toBe(16_777_216);
    db.close();
  });

  it('is marked as Waymark’s own, with its schema', () => {
    makeStore();
    const db = new Database(path, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x57594d4b);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA);
    db.close();
  });

  it('leaves no side file behind once closed', () => {
    makeStore();
    expect(Object.keys(hashesOf(folder))).toEqual([
      'device-id',
      'lock.db',
      'store-made',
      'store-sum',
      'waymark.db',
    ]);
  });

  it('is intact', () => {
    makeStore();
    const db = new Database(path, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});

/** Expects opening to be refused without any change to the folder; returns the message. */
function refusal(): string {
  const before = hashesOf(folder);
  let refused: unknown = null;
  try {
    openApp(folder).close();
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(StoreError);
  const { message } = refused as StoreError;
  expect(message).toContain(path);
  expect(contentOf(hashesOf(folder))).toEqual(contentOf(before));
  return message;
}

/** Without the lock, SQLite's scratch files, and the empty journal that even a look creates. */
const contentOf = (hashes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hashes).filter(
      ([name, hash]) => name !== 'lock.db' && !name.endsWith('-shm') && hash !== EMPTY_HASH,
    ),
  );

describe('a file that Waymark must not change', () => {
  it('made by a newer Waymark is refused, and both schemas are named', () => {
    makeStore();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    expect(refusal()).toMatch(/newer Waymark \(schema 99, this one knows \d+\).*Install the newer/);
  });

  it('is also refused if only its WAL says so', () => {
    makeStore();
    const signal = runScript(
      `const db = require('better-sqlite3')(process.argv[1]);
       db.pragma('journal_mode = WAL');
       db.pragma('wal_autocheckpoint = 0');
       db.pragma('user_version = 99');
       process.kill(process.pid, 'SIGKILL');`,
      path,
    );
    expect(signal).toBe('SIGKILL');
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    expect(refusal()).toContain('schema 99');
  });

  it('of another program is refused', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE contact (name TEXT)');
    db.pragma('application_id = 42');
    db.close();
    expect(refusal()).toMatch(/is not a Waymark file.*--data/);
  });

  it('of a program that left no mark is refused', () => {
    const db = new Database(path);
    db.exec('CREATE TABLE contact (name TEXT)');
    db.close();
    expect(refusal()).toContain('is not a Waymark file');
  });

  it('is refused when it is empty: the content may be elsewhere', () => {
    writeFileSync(path, '');
    expect(refusal()).toMatch(/is empty.*copy of your data/);
  });

  it.each([
    ['text', 'This is not a database. '.repeat(1000)],
    ['a short text', 'x'],
    ['zeros', '\0'.repeat(8192)],
  ])('is refused when it is %s', (_kind, content) => {
    writeFileSync(path, content);
    expect(refusal()).toMatch(/damaged|not a Waymark file/);
  });

  it('is refused when its second half is gone', () => {
    makeStore();
    const file = openSync(path, 'r+');
    ftruncateSync(file, 8192);
    closeSync(file);
    expect(refusal()).toMatch(/is damaged.*copy of your data/);
  });

  it('is refused when its schema can no longer be read', () => {
    makeStore();
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(3000, 0xa5), 0, 3000, 100);
    closeSync(file);
    expect(refusal()).toMatch(/is damaged.*copy of your data/);
  });
});

describe('an interrupted first start', () => {
  /** Kills a process while it creates the store, right after that SQL. */
  const cutShort = (sql: string): void => {
    const script = `const db = require('better-sqlite3')(process.argv[1]);
      db.exec(process.argv[2]);
      process.kill(process.pid, 'SIGKILL');`;
    expect(runScript(script, `${path}.new`, sql)).toBe('SIGKILL');
  };

  it.each([
    ['before anything was written', 'SELECT 1'],
    [
      'in the middle of a transaction',
      'BEGIN; CREATE TABLE setting (key TEXT); PRAGMA user_version = 1',
    ],
  ])('%s does not block the next one', (_when, sql) => {
    cutShort(sql);
    makeStore();
    expect(Object.keys(hashesOf(folder))).toEqual([
      'device-id',
      'lock.db',
      'store-made',
      'store-sum',
      'waymark.db',
    ]);
  });

  it.each([
    ['after the schema was made', () => renameSync(path, `${path}.new`)],
    [
      'with a draft that is spoilt',
      () => {
        rmSync(path);
        writeFileSync(`${path}.new`, 'x'.repeat(5_000));
      },
    ],
  ])('%s leaves nothing that stands in the way of the next', (_when, leave) => {
    openApp(folder).close();
    leave();
    rmSync(join(folder, 'store-made'));
    makeStore();
    expect(existsSync(`${path}.new`)).toBe(false);
  });
});

it('does not start empty if only the WAL is left', () => {
  writeFileSync(`${path}-wal`, 'the latest of what was saved');
  expect(refusal()).toContain('waymark.db-wal is there');
  expect(existsSync(path)).toBe(false);
});
