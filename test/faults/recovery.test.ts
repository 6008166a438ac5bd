import { closeSync, cpSync, openSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Result } from '../../shared/contract/calls';
import { PLAN_START } from '../support/doors/ask';
import { type HostProcess, kill, planOf } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { startTracked } from '../support/machine/tracked-host';

const KILLS = 8 * FAULTS_SCALE;
const MS_PER_KILL = 6_000;
/** About as long as it takes here to put a copy in place. */
const LATEST_KILL_MS = 60;
const PAGE = 4_096;

/** A store with a backup, and a note made after it. */
async function makeStore(): Promise<{ readonly dataDir: string; readonly taskId: string }> {
  const dataDir = tempFolder();
  const { call, child } = await startTracked(dataDir);
  await call('plan.start', PLAN_START);
  await call('backup.make', {});
  const { plan, tasks } = await planOf({ call, child, url: '' });
  const taskId = tasks[0]?.id ?? '';
  await call('task.note', { planId: plan.id, taskId, note: 'Since' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  return { dataDir, taskId };
}

function spoil(dataDir: string): void {
  const path = join(dataDir, 'waymark.db');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE), 0, PAGE, Math.floor(statSync(path).size / PAGE / 2) * PAGE);
  closeSync(file);
  utimesSync(join(dataDir, 'store-made'), 1, 1);
}

const troubleOf = async ({ call }: HostProcess): Promise<Result<'recovery.read'>> => {
  const reply = await call('recovery.read', {});
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as Result<'recovery.read'>;
};

it(
  `a recovery killed ${KILLS} times at any moment leaves a store that can still be recovered, or was`,
  async () => {
    const { dataDir: whole, taskId } = await makeStore();
    let recovered = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const dataDir = join(tempFolder(), 'data');
      cpSync(whole, dataDir, { recursive: true });
      spoil(dataDir);
      const first = await startTracked(dataDir);
      const copy = (await troubleOf(first))?.copies.at(-1)?.name ?? '';
      const answered = first.call('recovery.use', { copy }).catch(() => null);
      await pause(Math.random() * LATEST_KILL_MS);
      await kill(first.child);
      await answered;
      const second = await startTracked(dataDir);
      if ((await troubleOf(second)) === null) recovered += 1;
      else expect(await second.call('recovery.use', { copy })).toMatchObject({ ok: true });
      const { plan } = await planOf(second);
      const note = await second.call('note.get', { planId: plan.id, taskId });
      expect(note).toMatchObject({ value: 'Since' });
      await kill(second.child);
    }
    console.log(`Recoveries killed: ${KILLS}, done by then: ${recovered}, lost: 0.`);
  },
  KILLS * MS_PER_KILL,
);
