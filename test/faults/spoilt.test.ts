import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App, createApp } from '../../electron/app';
import type { Opening } from '../../shared/contract/calls/app';
import { ask, startPlan, taskAt } from '../support/doors/ask';
import { openApp } from '../support/doors/memory-app';
import { hashesOf } from '../support/machine/folder-hash';
import { FAULTS_SCALE } from '../support/machine/scale';
import { createTestClock } from '../support/machine/test-clock';
import { tempFolder } from '../support/machine/temp-folder';

const ROUNDS = 30 * FAULTS_SCALE;
const [PAGE, SECTOR] = [4_096, 512];

const upTo = (limit: number): number => Math.floor(Math.random() * limit);

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

function flipBit(path: string): void {
  const at = upTo(statSync(path).size);
  const file = openSync(path, 'r');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  closeSync(file);
  byte[0] = (byte[0] ?? 0) ^ (1 << upTo(8));
  overwrite(path, at, byte);
}

/** The share that must be detected: single bits in a row's text are not, as docs/safety.md says. */
const DAMAGES: readonly [string, number, (path: string) => void][] = [
  [
    'a page of zeros',
    1,
    (path) => overwrite(path, upTo(statSync(path).size / PAGE) * PAGE, Buffer.alloc(PAGE)),
  ],
  [
    'a sector of zeros',
    0,
    (path) => overwrite(path, upTo(statSync(path).size / SECTOR) * SECTOR, Buffer.alloc(SECTOR)),
  ],
  ['a page cut off', 1, (path) => truncateSync(path, statSync(path).size - PAGE)],
  [
    'a cut at any sector',
    1,
    (path) => truncateSync(path, upTo(statSync(path).size / SECTOR) * SECTOR),
  ],
  ['a flipped bit', 0, flipBit],
];

/** A killed store of some weeks, with a backup, all of it in the main file. */
function makeKilled(): string {
  const folder = tempFolder();
  const app = openApp(folder);
  const plan = startPlan(app);
  for (let index = 0; index < 15; index += 1) {
    const taskId = taskAt(plan, index).id;
    ask(app, 'task.note', { taskId, note: `Note ${index} `.repeat(100) });
    ask(app, 'task.complete', { taskId });
  }
  ask(app, 'backup.make', {});
  app.db.pragma('wal_checkpoint(TRUNCATE)');
  const killed = tempFolder();
  cpSync(folder, killed, { recursive: true });
  app.close();
  return killed;
}

const start = (dataDir: string): App =>
  createApp({ dataDir, version: '1', clock: createTestClock().read, log: () => {} });

describe('a corrupted file', () => {
  it.each(DAMAGES)(
    'by %s is never started empty, and neither it nor a backup is touched',
    (what, found, spoil) => {
      const killed = makeKilled();
      let refused = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const folder = tempFolder();
        cpSync(killed, folder, { recursive: true });
        const path = join(folder, 'waymark.db');
        spoil(path);
        const spoilt = readFileSync(path);
        const before = hashesOf(join(folder, 'backups'));
        const app = start(folder);
        const reply = app.dispatch('app.open', {});
        if (reply.ok) expect((reply.value as Opening).records.task?.length).toBeGreaterThan(0);
        else refused += 1;
        if (app.trouble() !== null) expect(readFileSync(path).equals(spoilt)).toBe(true);
        app.close();
        // If it was not refused, one more may have been made at the end.
        expect(hashesOf(join(folder, 'backups'))).toMatchObject(before);
        expect(readdirSync(folder)).toContain('waymark.db');
      }
      console.log(`Spoilt by ${what}: ${ROUNDS}, refused: ${refused}.`);
      expect(refused / ROUNDS).toBeGreaterThanOrEqual(found);
    },
  );
});

it('a bit that flips while Waymark is closed is found at the next start, wherever it is', () => {
  const folder = tempFolder();
  const app = openApp(folder);
  startPlan(app);
  app.close();
  const path = join(folder, 'waymark.db');
  for (let round = 0; round < ROUNDS; round += 1) {
    const whole = readFileSync(path);
    const { atimeMs, mtimeMs } = statSync(path);
    // Simulates bit rot: the system knows of no write.
    const hideWrite = (): void => utimesSync(path, atimeMs / 1_000, mtimeMs / 1_000);
    flipBit(path);
    hideWrite();
    const spoilt = start(folder);
    expect(spoilt.trouble()?.message).toMatch(/changed on disk while Waymark was closed/);
    spoilt.close();
    overwrite(path, 0, whole);
    hideWrite();
  }
  console.log(`Bits flipped in a closed store: ${ROUNDS}, found: ${ROUNDS}.`);
});

it('a file put there by the person does not count as damage', () => {
  const [folder, other] = [tempFolder(), tempFolder()];
  for (const place of [folder, other]) {
    const app = openApp(place);
    startPlan(app);
    app.close();
  }
  cpSync(join(other, 'waymark.db'), join(folder, 'waymark.db'));
  openApp(folder).close();
});
