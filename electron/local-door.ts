import type { App } from './app';
import { createSocketHost } from './hosts/socket';
import { socketPath } from './hosts/socket-path';
import type { Log } from './log';

/**
 * Opens the door for programs of the same person. Waymark itself works without it: what is in its way goes into the
 * log. Returns the function that shuts it.
 */
export async function openLocalDoor(
  app: App,
  dataDir: string,
  log: Log,
): Promise<() => Promise<void>> {
  try {
    const { close } = await createSocketHost(app, socketPath(dataDir));
    return close;
  } catch (error) {
    log('warn', 'local-door.failed', { reason: String(error) });
    return () => Promise.resolve();
  }
}
