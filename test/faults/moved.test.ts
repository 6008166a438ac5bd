import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteIn, refusalOf, startPlan, taskAt } from '../support/doors/ask';
import { hashesOf } from '../support/machine/folder-hash';
import { openApp, type TestApp } from '../support/doors/memory-app';
import { tempFolder } from '../support/machine/temp-folder';

const TICKS = 20;

let above: string;
let folder: string;
let path: string;
let app: TestApp;
let planId: string;
let taskId: string;

/** A store with a plan whose last write is only in the WAL. */
beforeEach(() => {
  above = tempFolder();
  folder = join(above, 'data');
  path = join(folder, 'waymark.db');
  app = openApp(folder);
  const plan = startPlan(app);
  planId = plan.plan.id;
  taskId = taskAt(plan, 0).id;
  app.close();
  app = openApp(folder);
  note('the last that was acknowledged');
});

const note = (text: string) => app.dispatch('task.note', { planId, taskId, note: text });

/** A copy of the store from before anything in the WAL. */
function olderCopy(): string {
  const copy = join(above, 'older.db');
  copyFileSync(path, copy);
  return copy;
}

const FAULTS: readonly [string, () => void][] = [
  ['the folder is moved', () => renameSync(folder, join(above, 'elsewhere'))],
  ['the folder is deleted', () => rmSync(folder, { recursive: true })],
  ['the file is moved', () => renameSync(path, join(above, 'elsewhere.db'))],
  ['the file is deleted', () => rmSync(path)],
  ['the file is replaced by an older copy', () => renameSync(olderCopy(), path)],
  ['the journal is deleted', () => rmSync(`${path}-wal`)],
  [
    'the journal is replaced',
    () => {
      writeFileSync(join(above, 'wal'), 'another');
      renameSync(join(above, 'wal'), `${path}-wal`);
    },
  ],
  [
    'file and journal are replaced',
    () => {
      renameSync(olderCopy(), path);
      rmSync(`${path}-wal`);
    },
  ],
];

const rescuedIn = (place: string): string[] =>
  existsSync(place) ? readdirSync(place).filter((name) => name.startsWith('waymark-rescued')) : [];

/** The task's note and the integrity check, from the copy named in the message. */
function readCopy(message: string): unknown {
  const [copy = ''] = /\S*waymark-rescued-\S+\.db/.exec(message) ?? [];
  const db = new Database(copy, { readonly: true, fileMustExist: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db.prepare('SELECT text FROM note WHERE task_id = ?').pluck().get(taskId);
  } finally {
    db.close();
  }
}

/** Puts the copy in the store's place, as the message says. */
function putCopyBack(): void {
  const places = [folder, above].flatMap((place) =>
    rescuedIn(place).map((name) => join(place, name)),
  );
  mkdirSync(folder, { recursive: true });
  copyFileSync(places[0] ?? '', path);
}

describe.each(FAULTS)('while Waymark is open, %s', (_what, harm) => {
  it('no further write is acknowledged, and everything before is kept in a copy', () => {
    harm();
    const replies = Array.from({ length: TICKS }, (_, count) => note(`lost ${count}`));
    expect(replies.filter(({ ok }) => ok)).toEqual([]);
    const { code, message } = refusalOf(app, 'task.note', { planId, taskId, note: 'lost' });
    expect(code).toBe('storage');
    expect(message).toContain('this was not saved');
    expect(message).toContain('Quit Waymark');
    expect(readCopy(message)).toBe('the last that was acknowledged');
    expect([...rescuedIn(folder), ...rescuedIn(above)]).toHaveLength(1);
    app.close();
  });

  it('closing notices, keeps everything in a copy and leaves no WAL beside another file', () => {
    harm();
    app.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    const said = app.log.find(({ event }) => event === 'store lost');
    expect(readCopy((said?.details as { message: string } | undefined)?.message ?? '')).toBe(
      'the last that was acknowledged',
    );
    putCopyBack();
    const again = openApp(folder);
    expect(noteIn(again, taskId)).toBe('the last that was acknowledged');
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
  });
});

describe.each([
  ['the file', () => path],
  ['the journal', () => `${path}-wal`],
])('while Waymark is open, %s is cut short', (_what, file) => {
  it('no further write is acknowledged, and closing makes nothing worse', () => {
    truncateSync(file(), 4_096);
    const replies = Array.from({ length: TICKS }, (_, count) => note(`lost ${count}`));
    expect(replies.filter(({ ok }) => ok)).toEqual([]);
    const [reply] = replies;
    expect(reply).toMatchObject({ error: { code: 'storage' } });
    expect(JSON.stringify(reply)).toMatch(/was cut short.*this was not saved.*Quit Waymark/);
    const before = hashesOf(folder);
    app.close();
    expect(hashesOf(folder)).toEqual(before);
    expect(app.log.map(({ event }) => event)).toContain('store lost');
  });
});

it('a store that is moved back is written again', () => {
  renameSync(folder, join(above, 'elsewhere'));
  expect(note('lost').ok).toBe(false);
  renameSync(join(above, 'elsewhere'), folder);
  expect(note('kept').ok).toBe(true);
  app.close();
  expect(app.log.filter(({ event }) => event === 'store lost')).toEqual([]);
  const again = openApp(folder);
  expect(noteIn(again, taskId)).toBe('kept');
  again.close();
});

it('a deleted WAL costs nothing: closing puts its content into the main file', () => {
  rmSync(`${path}-wal`);
  app.close();
  const again = openApp(folder);
  expect(noteIn(again, taskId)).toBe('the last that was acknowledged');
  again.close();
});

it('unsaved input is not stored in a missing file', () => {
  rmSync(dirname(path), { recursive: true });
  const draft = { key: 'note', name: 'task.note', input: { planId, taskId, note: 'x' } };
  expect(refusalOf(app, 'draft.keep', draft).code).toBe('storage');
  app.close();
});
