import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp, StoreError, StoreInUse } from '../app';
import { systemClock } from '../clock';
import { socketPath } from '../hosts/socket-path';
import { createFileLog } from '../log';
import { openDoor } from './door';
import { CommandFailure } from './failure';
import type { Wire } from './wire';

/** How long to wait for another command to finish, or for a Waymark that is starting to open its door. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 50;

/**
 * Connects to the data in the folder: through the local door of a running Waymark or, if none runs, by opening the
 * store in this process. Throws a CommandFailure if neither works.
 */
export async function connectTo(dataDir: string, version: string): Promise<Wire> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const wire = (await openDoor(socketPath(dataDir))) ?? openOwn(dataDir, version);
    if (wire !== null) return overHangUps(wire, () => connectTo(dataDir, version));
    if (performance.now() > end)
      throw new CommandFailure(
        'busy',
        `Another Waymark is using ${dataDir} and does not respond. If it hangs, end it and try again.`,
      );
    await wait(AGAIN_MS);
  }
}

/** Null while another process holds the folder. */
function openOwn(dataDir: string, version: string): Wire | null {
  expectData(dataDir);
  try {
    const log = createFileLog(join(dataDir, 'log.jsonl'));
    const app = createApp({ dataDir, version, clock: systemClock, log });
    return {
      isOpen: () => true,
      call: (name, input, commandId) =>
        Promise.resolve(app.dispatch(name, input, { by: 'hand', commandId })),
      close: () => {
        app.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    if (error instanceof StoreInUse) return null;
    if (!(error instanceof StoreError)) throw error;
    throw new CommandFailure('unusable', error.message);
  }
}

/** A mistyped folder must not become an empty store. */
function expectData(dataDir: string): void {
  const isThere = ['waymark.db', 'lock.db'].some((name) => existsSync(join(dataDir, name)));
  if (isThere) return;
  throw new CommandFailure(
    'not-found',
    `There is no Waymark data in ${dataDir}. Start Waymark once, or name another folder with --data.`,
  );
}

/**
 * If Waymark exits during a command, its folder becomes free: the call is sent again over a new connection, and runs
 * once.
 */
function overHangUps(first: Wire, again: () => Promise<Wire>): Wire {
  let wire = first;
  return {
    isOpen: () => wire.isOpen(),
    close: () => wire.close(),
    call: async (...request) => {
      const reply = await wire.call(...request);
      if (wire.isOpen() || reply.ok || reply.error.code !== 'unanswered') return reply;
      wire = await again();
      return wire.call(...request);
    },
  };
}
