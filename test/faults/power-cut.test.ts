import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/store/backups/backup-files';
import { noteIn, PLAN_START } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { type HostProcess, kill, planOf, saidBy, startHost } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { readDiskLog, rebuildDisk } from './power/disk-log';
import { type WatchedDisk, watchDisk, whyNoWatchedDisk } from './power/watched-disk';

const CUTS = 60 * FAULTS_SCALE;
const CONTROL_CUTS = 40 * FAULTS_SCALE;
/** How many times the host is started; it is stopped each time but the last. */
const SESSIONS = 3;
const WRITES = 30;
/** Long enough for the WAL to be checkpointed meanwhile. */
const LONGEST_NOTE = 20_000;
const obstacle = whyNoWatchedDisk();

/** better-sqlite3's default, while the app is told that its own setting applies. */
const NORMAL = `
const { default: Database } = await import('better-sqlite3');
const { pragma } = Database.prototype;
Database.prototype.pragma = function (source, options) {
  const value = pragma.call(this, source.replace('synchronous = FULL', 'synchronous = NORMAL'), options);
  return source === 'synchronous' ? 2 : value;
};`;

let host: HostProcess | null = null;
afterEach(async () => {
  if (host !== null) await kill(host.child);
  host = null;
});

interface Written {
  readonly taskId: string;
  /** The acknowledged note, and the length of the log at the time. */
  readonly acknowledged: readonly { readonly note: number; readonly logged: number }[];
}

const textOf = (note: number): string =>
  `${note} `.repeat(1 + Math.floor((LONGEST_NOTE * (note % 7)) / 7 / `${note} `.length)).trimEnd();

/** Writes counting notes one after another, over several starts and stops. */
async function writeNotes(disk: WatchedDisk, before: string): Promise<Written> {
  let [taskId, note] = ['', 0];
  const acknowledged = [];
  for (let session = 1; session <= SESSIONS; session += 1) {
    host = await startHost(disk.folder, { env: disk.env, before });
    if (session === 1) await host.call('plan.start', PLAN_START);
    const { plan, tasks } = await planOf(host);
    taskId = tasks[0]?.id ?? '';
    for (let count = 0; count < WRITES; count += 1) {
      note += 1;
      const reply = await host.call('task.note', {
        planId: plan.id,
        taskId,
        note: textOf(note),
      });
      expect(reply).toMatchObject({ ok: true });
      acknowledged.push({ note, logged: disk.logged() });
    }
    if (session === SESSIONS) await kill(host.child);
    else await end(host);
  }
  return { taskId, acknowledged };
}

async function end({ child }: HostProcess): Promise<void> {
  const ended = saidBy(child);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
}

/** The last note in a store after the cut, or that it is unusable. */
function noteAfter(folder: string, taskId: string): number | 'unusable' {
  try {
    const app = openApp(folder);
    try {
      expect(app.db.pragma('integrity_check', { simple: true })).toBe('ok');
      const text = noteIn(app, taskId);
      const note = Number.parseInt(text, 10);
      // Nothing partial.
      expect([String(note), textOf(note)]).toContain(text);
      return note;
    } finally {
      app.close();
    }
  } catch {
    return 'unusable';
  }
}

/** Number of named backups; each must be intact. */
function countBackups(folder: string): number {
  const place = join(folder, 'backups');
  const backups = listBackups(place);
  for (const { name, entries } of backups) {
    const db = new Database(join(place, name), { readonly: true, fileMustExist: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(entries);
    db.close();
  }
  return backups.length;
}

interface Outcome {
  readonly lost: number;
  readonly unusable: number;
  /** Backups found under their final names. */
  readonly backups: number;
}

/** Cuts the power at random moments; counts the cuts that lost something acknowledged. */
async function cutPower(cuts: number, before = ''): Promise<Outcome> {
  const disk = watchDisk();
  const { taskId, acknowledged } = await writeNotes(disk, before);
  const events = readDiskLog(disk.log);
  const firstAt = events.findIndex(({ end }) => end >= (acknowledged[0]?.logged ?? 0));
  const into = tempFolder();
  let [lost, unusable, backups] = [0, 0, 0];
  for (let cut = 0; cut < cuts; cut += 1) {
    const upTo = firstAt + 1 + Math.floor(Math.random() * (events.length - firstAt - 1));
    const kept = [0, 0.5, 0.9][cut % 3] ?? 0;
    const done = events.slice(0, upTo);
    rebuildDisk(done, { watched: disk.folder, into }, { kept, torn: 0.3, random: Math.random });
    backups += countBackups(into);
    const end = done.at(-1)?.end ?? 0;
    const promised = acknowledged.findLast(({ logged }) => logged <= end)?.note ?? 0;
    const found = noteAfter(into, taskId);
    if (found === 'unusable') unusable += 1;
    else if (found < promised) lost += 1;
  }
  return { lost, unusable, backups };
}

describe('a power cut', () => {
  if (obstacle !== null) return it.skip(obstacle);

  it(
    `at ${CUTS} random moments loses nothing that was acknowledged, and leaves a store that starts`,
    async () => {
      const result = await cutPower(CUTS);
      console.log(
        `Power cuts: ${CUTS}, with a loss: ${result.lost}, unusable: ${result.unusable}, backups with a name: ${result.backups}, spoilt: 0.`,
      );
      expect(result).toMatchObject({ lost: 0, unusable: 0 });
    },
    180_000 * FAULTS_SCALE,
  );

  it(
    'loses a lot without synchronous = FULL, which proves that the test detects it',
    async () => {
      const { lost, unusable } = await cutPower(CONTROL_CUTS, NORMAL);
      console.log(
        `With NORMAL: ${CONTROL_CUTS} cuts, with a loss: ${lost}, unusable: ${unusable}.`,
      );
      expect(lost + unusable).toBeGreaterThan(CONTROL_CUTS / 4);
    },
    180_000 * FAULTS_SCALE,
  );
});

describe('a disk that fails', () => {
  if (obstacle !== null) return it.skip(obstacle);

  it.each(
    ['pwrite ENOSPC', 'pwrite EIO', 'fsync EIO'].flatMap((fault) => [
      [`${fault} once`],
      [`${fault} forever`],
    ]),
  )('by %s acknowledges nothing false, and is written again once it works', async (fault) => {
    const disk = watchDisk();
    host = await startHost(disk.folder, { env: disk.env });
    await host.call('plan.start', PLAN_START);
    const { plan, tasks } = await planOf(host);
    const taskId = tasks[0]?.id ?? '';
    let [last, refused] = [0, 0];
    const write = async (note: number): Promise<void> => {
      const reply = await host?.call('task.note', { planId: plan.id, taskId, note: String(note) });
      if (reply?.ok === true) last = note;
      else refused += 1;
    };
    for (let note = 1; note <= 10; note += 1) await write(note);
    disk.fail(fault);
    for (let note = 11; note <= 20; note += 1) await write(note);
    disk.fail(null);
    expect(refused).toBeGreaterThanOrEqual(1);
    for (let note = 21; note <= 30; note += 1) await write(note);
    expect(last).toBe(30);
    await kill(host.child);
    expect(noteAfter(disk.folder, taskId)).toBe(30);
  });
});
