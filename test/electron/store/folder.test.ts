import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../electron/app';
import { createFileLog } from '../../../electron/log';
import { prepareFolder } from '../../../electron/store/folder';
import { startPlan } from '../../support/doors/ask';
import { openApp } from '../../support/doors/memory-app';
import { tempFolder } from '../../support/machine/temp-folder';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('the data folder', () => {
  it('is made for its owner alone, with those above it', () => {
    const above = join(tempFolder(), 'new');
    const path = join(above, 'data');
    process.umask(0);
    openApp(path).close();
    expect(modeOf(path)).toBe('700');
    expect(modeOf(above)).toBe('700');
  });

  it('holds files for their owner alone, while Waymark runs', () => {
    const path = tempFolder();
    process.umask(0);
    const app = openApp(path);
    startPlan(app);
    createFileLog(join(path, 'log.jsonl'))('info', 'a line');
    const names = readdirSync(path);
    expect(names.toSorted()).toEqual([
      'device-id',
      'lock.db',
      'log.jsonl',
      'store-made',
      'store-open',
      'waymark.db',
      'waymark.db-wal',
    ]);
    expect(names.map((name) => modeOf(join(path, name)))).toEqual(names.map(() => '600'));
    app.close();
  });

  it('is refused when a file stands in its place', () => {
    const path = join(tempFolder(), 'file');
    writeFileSync(path, '');
    expect(() => prepareFolder(path)).toThrow(StoreError);
    expect(() => prepareFolder(path)).toThrow(new RegExp(`${path} cannot be used.*--data`));
  });

  it('is refused when it cannot be made', () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareFolder(join(file, 'data'))).toThrow(/file\/data cannot be used.*--data/);
  });

  it('is refused where the system has no room for folders, instead of being tried for ever', () => {
    expect(() => prepareFolder('/proc/waymark/data')).toThrow(StoreError);
  });

  it('is left to its owner’s choice when it was there before', () => {
    const path = join(tempFolder(), 'shared');
    mkdirSync(path);
    chmodSync(path, 0o755);
    prepareFolder(path);
    expect(modeOf(path)).toBe('755');
  });
});
