import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../../../electron/app';
import { createFileLog } from '../../../../electron/log';
import { prepareFolder } from '../../../../electron/store/opening/folder';
import { startPlan } from '../../../support/doors/ask';
import { openApp, type TestApp } from '../../../support/doors/memory-app';
import { tempFolder } from '../../../support/machine/temp-folder';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const dangersIn = (app: TestApp): unknown[] =>
  app.log
    .filter(({ event }) => event === 'folder in danger')
    .map(({ details }) => (details as { danger: string }).danger);

describe('the data folder', () => {
  it('is created private to its owner, with its parents', () => {
    const above = join(tempFolder(), 'new');
    const path = join(above, 'data');
    process.umask(0);
    openApp(path).close();
    expect(modeOf(path)).toBe('700');
    expect(modeOf(above)).toBe('700');
  });

  it('holds private files while Waymark runs', () => {
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

  it('is refused if there is a file in its place', () => {
    const path = join(tempFolder(), 'file');
    writeFileSync(path, '');
    expect(() => prepareFolder(path)).toThrow(StoreError);
    expect(() => prepareFolder(path)).toThrow(new RegExp(`${path} cannot be used.*--data`));
  });

  it('is refused if it cannot be created', () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    expect(() => prepareFolder(join(file, 'data'))).toThrow(/file\/data cannot be used.*--data/);
  });

  it('is refused where folders are impossible, instead of looping forever', () => {
    expect(() => prepareFolder('/proc/waymark/data')).toThrow(StoreError);
  });

  it('keeps its permissions if it existed before', () => {
    const path = join(tempFolder(), 'shared');
    mkdirSync(path);
    chmodSync(path, 0o755);
    prepareFolder(path);
    expect(modeOf(path)).toBe('755');
  });

  it('is logged when it is open to others, and its files are made private', () => {
    const path = tempFolder();
    openApp(path).close();
    chmodSync(path, 0o755);
    for (const name of ['waymark.db', 'device-id']) chmodSync(join(path, name), 0o644);
    const app = openApp(path);
    expect(dangersIn(app)).toEqual(['the folder is accessible to other users']);
    for (const name of ['waymark.db', 'device-id']) expect(modeOf(join(path, name))).toBe('600');
    app.close();
  });

  it.each([
    ['Dropbox', 'Dropbox'],
    ['Dropbox (Personal)', 'Dropbox'],
    ['OneDrive - Work', 'OneDrive'],
    ['Mobile Documents', 'iCloud'],
    ['Google Drive', 'Google Drive'],
  ])('is logged when it is in %s', (name, service) => {
    const app = openApp(join(tempFolder(), name, 'waymark'));
    expect(dangersIn(app)).toEqual([expect.stringMatching(new RegExp(`^${service} may replace`))]);
    app.close();
  });

  it('is logged when it is in a Syncthing folder', () => {
    const above = tempFolder();
    mkdirSync(join(above, '.stfolder'));
    const app = openApp(join(above, 'waymark'));
    expect(dangersIn(app)).toEqual([expect.stringMatching(/^Syncthing may replace/)]);
    app.close();
  });

  it('is in no danger elsewhere', () => {
    const app = openApp(join(tempFolder(), 'my-dropbox-notes', 'data'));
    expect(dangersIn(app)).toEqual([]);
    app.close();
  });
});
