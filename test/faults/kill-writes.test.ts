import { expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { countRows, dump } from '../support/builders/tables';
import { prepare, WRITE_NAMES } from '../support/doors/examples';
import { openApp } from '../support/doors/memory-app';
import { ask } from '../support/doors/ask';
import { kill } from '../support/machine/host-process';
import { FAULTS_SCALE } from '../support/machine/scale';
import { tempFolder } from '../support/machine/temp-folder';
import { startTracked } from '../support/machine/tracked-host';

/** Ten times as many in the long run. */
const WRITES = 12 * FAULTS_SCALE;
const MS_PER_WRITE = 8_000;
/** About as long as a write takes here, round trip. */
const LATEST_KILL_MS = 24;

/** Writes that are steps, in random order. */
const shuffled = WRITE_NAMES.filter((name) => !name.startsWith('step.')).toSorted(
  () => Math.random() - 0.5,
);
const chosen = Array.from({ length: WRITES }, (_, index) => shuffled[index % shuffled.length]);

it(
  `${WRITES} writes of every kind, each killed at any moment, are complete or absent`,
  async () => {
    let [kept, acknowledged] = [0, 0];
    for (const name of chosen) {
      if (name === undefined) continue;
      const dataDir = tempFolder();
      const first = openApp(dataDir);
      const input = prepare(first, name)[name];
      const before = dump(first.db);
      const entries = countRows(first.db, 'activity');
      first.close();

      const host = await startTracked(dataDir);
      // The very first call takes longest.
      await host.call('app.open', {});
      const answered = host.call(name, input).then(
        ({ ok }) => ok,
        () => false,
      );
      await pause(Math.random() * LATEST_KILL_MS);
      await kill(host.child);
      const isAcknowledged = await answered;

      const again = openApp(dataDir);
      expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(again.db.pragma('foreign_key_check')).toEqual([]);
      const isKept = countRows(again.db, 'activity') > entries;
      if (isAcknowledged) expect([name, isKept]).toEqual([name, true]);
      // Kept as a whole: a single undo reverts all of it.
      if (isKept) ask(again, 'step.undo', {});
      expect([name, dump(again.db)]).toEqual([name, before]);
      again.close();
      kept += Number(isKept);
      acknowledged += Number(isAcknowledged);
    }
    console.log(`Writes killed: ${WRITES}, kept: ${kept}, acknowledged: ${acknowledged}, lost: 0.`);
  },
  WRITES * MS_PER_WRITE,
);
