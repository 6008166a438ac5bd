import Database from 'better-sqlite3';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import { PLAN_START } from '../support/doors/ask';
import { type HostProcess, kill } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { startTracked } from '../support/machine/tracked-host';

const KILLS = 15 * FAULTS_SCALE;
const MS_PER_KILL = 3_000;
/** About as long as quitting takes here, so that only some succeed. */
const LATEST_KILL_MS = 30;
/** The default, which nobody changed. */
const MONDAY = 1;

/** Counts the entries of a backup, which must be intact. */
function entriesOf(path: string): number {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    return db.prepare<[], number>('SELECT count(*) FROM activity').pluck().get() ?? NaN;
  } finally {
    db.close();
  }
}

async function firstWeekdayOf({ call }: HostProcess): Promise<unknown> {
  const reply = await call('app.open', {});
  if (!reply.ok) throw new Error(reply.error.message);
  const { setting = [] } = (reply.value as Opening).records;
  return setting.find(({ id }) => id === 'firstWeekday')?.value ?? MONDAY;
}

const backupsIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];

it(
  `a quit killed ${KILLS} times at any moment loses nothing, blocks no start, and leaves only intact backups`,
  async () => {
    const dataDir = tempFolder();
    const backups = join(dataDir, 'backups');
    let host = await startTracked(dataDir);
    expect(await host.call('plan.start', PLAN_START)).toMatchObject({ ok: true });
    let made = 0;
    for (let round = 1; round <= KILLS; round += 1) {
      const written = await host.call('settings.change', { firstWeekday: round % 7 });
      expect(written).toMatchObject({ ok: true });
      // Makes a backup due.
      rmSync(backups, { recursive: true, force: true });
      host.child.kill('SIGTERM');
      await pause(Math.random() * LATEST_KILL_MS);
      await kill(host.child);
      for (const name of backupsIn(backups)) {
        expect(entriesOf(join(backups, name))).toBe(Number(/-(\d+)-auto/.exec(name)?.[1]));
        made += 1;
      }
      host = await startTracked(dataDir);
      expect(await firstWeekdayOf(host)).toBe(round % 7);
    }
    console.log(`Quits killed: ${KILLS}, lost: 0, backups with a name: ${made}, spoilt: 0.`);
  },
  KILLS * MS_PER_KILL,
);
