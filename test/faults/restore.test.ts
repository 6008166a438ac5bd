import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import type { Result } from '../../shared/contract/calls';
import { PLAN_START } from '../support/doors/ask';
import { type HostProcess, kill } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { startTracked } from '../support/machine/tracked-host';

const KILLS = 15 * FAULTS_SCALE;
const MS_PER_KILL = 4_000;
/** About as long as restoring takes here, so that only some succeed. */
const LATEST_KILL_MS = 100;
/** The first weekday in the backup, and the present one before it is restored. */
const [THEN, NOW] = [3, 5];

async function ask({ call }: HostProcess, name: string, input: unknown): Promise<unknown> {
  const reply = await call(name, input);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

async function firstWeekdayOf(host: HostProcess): Promise<unknown> {
  const { setting = [] } = ((await ask(host, 'app.open', {})) as Opening).records;
  return setting.find(({ id }) => id === 'firstWeekday')?.value;
}

const makeBackup = async (host: HostProcess): Promise<string> =>
  ((await ask(host, 'backup.make', {})) as Result<'backup.make'>).name;

/** Whether it was acknowledged before the end. */
async function restoreAndKill(host: HostProcess, name: string): Promise<boolean> {
  const answered = host.call('backup.restore', { name }).then(
    ({ ok }) => ok,
    () => false,
  );
  await pause(Math.random() * LATEST_KILL_MS);
  await kill(host.child);
  return answered;
}

it(
  `a restore killed ${KILLS} times at any moment leaves the backup or the previous state, and the other as a backup`,
  async () => {
    const dataDir = tempFolder();
    let host = await startTracked(dataDir);
    await ask(host, 'plan.start', PLAN_START);
    await ask(host, 'settings.change', { firstWeekday: THEN });
    const name = await makeBackup(host);
    let [acknowledged, restored] = [0, 0];
    for (let round = 1; round <= KILLS; round += 1) {
      await ask(host, 'settings.change', { firstWeekday: NOW });
      const isAcknowledged = await restoreAndKill(host, name);
      host = await startTracked(dataDir);
      expect(existsSync(join(dataDir, 'waymark.db.restoring'))).toBe(false);
      const found = await firstWeekdayOf(host);
      expect(isAcknowledged ? [THEN] : [THEN, NOW]).toContain(found);
      if (isAcknowledged) acknowledged += 1;
      if (found !== THEN) continue;
      restored += 1;
      const [kept] = (await ask(host, 'backup.list', {})) as Result<'backup.list'>;
      expect(kept).toMatchObject({ kind: 'restore', isVerified: true });
      await ask(host, 'backup.restore', { name: kept?.name });
      expect(await firstWeekdayOf(host)).toBe(NOW);
    }
    console.log(
      `Restores killed: ${KILLS}, restored: ${restored}, acknowledged: ${acknowledged}, lost: 0.`,
    );
  },
  KILLS * MS_PER_KILL,
);
