import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../app';
import type { Handed } from './asked';

/**
 * Returns true in the first desktop Waymark on the folder. A second one makes the first show itself, and passes its
 * request on. Electron's lock lives in its user-data folder, which is therefore placed inside ours, so that each data
 * folder has its own.
 */
export function takeInstanceLock(dataDir: string, handed: Handed): boolean {
  const windowDir = join(dataDir, 'window');
  try {
    mkdirSync(windowDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The data folder ${dataDir} cannot be used (${reason}). Choose another with --data.`,
      { cause: error },
    );
  }
  app.setPath('userData', windowDir);
  return app.requestSingleInstanceLock({ ...handed });
}
