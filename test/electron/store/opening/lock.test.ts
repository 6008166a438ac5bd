import Database from 'better-sqlite3';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp, StoreError, StoreInUse } from '../../../../electron/app';
import { takeLock } from '../../../../electron/store/opening/lock';
import { runScript } from '../../../support/machine/child-script';
import { holdLock, killed } from '../../../support/machine/hold-lock';
import { openApp } from '../../../support/doors/memory-app';
import { tempFolder } from '../../../support/machine/temp-folder';

let folder: string;
let path: string;

beforeEach(() => {
  folder = tempFolder();
  path = join(folder, 'lock.db');
});

/** Whether another process could take it now. */
function isFreeElsewhere(): boolean {
  const script = `try { require('better-sqlite3')(process.argv[1], { timeout: 0 }).exec('BEGIN EXCLUSIVE'); }
    catch { process.kill(process.pid, 'SIGKILL'); }`;
  return runScript(script, path) === null;
}

describe('the lock', () => {
  it('keeps a second taker out, and tells it what is held', () => {
    const release = takeLock(path);
    expect(() => takeLock(path)).toThrow(StoreInUse);
    expect(() => takeLock(path)).toThrow(path);
    release();
  });

  it('survives failed attempts to take it', () => {
    const release = takeLock(path);
    expect(() => takeLock(path)).toThrow(StoreInUse);
    expect(() => takeLock(path)).toThrow(StoreInUse);
    release();
    takeLock(path)();
  });

  it('keeps no file open after a failed attempt', () => {
    const release = takeLock(path);
    const close = vi.spyOn(Database.prototype, 'close');
    expect(() => takeLock(path)).toThrow(StoreInUse);
    expect(close).toHaveBeenCalledOnce();
    close.mockRestore();
    expect(isFreeElsewhere()).toBe(false);
    release();
    expect(isFreeElsewhere()).toBe(true);
  });

  it('is free once released', () => {
    takeLock(path)();
    takeLock(path)();
  });

  it('is refused with a remedy if its file is foreign', () => {
    writeFileSync(path, 'This is not a database. '.repeat(100));
    expect(() => takeLock(path)).toThrow(StoreError);
    expect(() => takeLock(path)).not.toThrow(StoreInUse);
    expect(() => takeLock(path)).toThrow(/lock\.db cannot be used.*--data/);
  });
});

describe('the lock of another process', () => {
  it('keeps the app out before it touches the store', async () => {
    await holdLock(path);
    expect(() => openApp(folder)).toThrow(StoreInUse);
    expect(existsSync(join(folder, 'waymark.db'))).toBe(false);
  });

  it('holds while that process is stopped, and is refused without waiting', async () => {
    const owner = await holdLock(path);
    owner.kill('SIGSTOP');
    const started = performance.now();
    expect(() => openApp(folder)).toThrow(StoreInUse);
    expect(performance.now() - started).toBeLessThan(900);
  });

  it('is free at once when that process is killed', async () => {
    await killed(await holdLock(path));
    openApp(folder).close();
  });
});

describe('a start that fails', () => {
  it('releases the lock', () => {
    writeFileSync(join(folder, 'waymark.db'), '');
    expect(() => openApp(folder)).toThrow(StoreError);
    takeLock(path)();
  });

  it('releases the lock and the store even if it fails after both were opened', () => {
    const clock = (): never => {
      throw new Error('no clock');
    };
    const start = () => createApp({ dataDir: folder, version: '1', clock, log: () => {} });
    expect(start).toThrow('no clock');
    expect(isFreeElsewhere()).toBe(true);
    expect(existsSync(join(folder, 'waymark.db-wal'))).toBe(false);
    openApp(folder).close();
  });

  it('is not caused by the device file', () => {
    mkdirSync(join(folder, 'device-id'));
    const app = openApp(folder);
    expect(app.log).toContainEqual(expect.objectContaining({ event: 'device not kept' }));
    app.close();
  });
});
