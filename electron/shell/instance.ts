import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../app';
import type { Handed } from './asked';

/**
 * True in the first desktop Waymark of the folder; a second one makes the first show itself, and hands on
 * what it was asked for. The lock belongs to Electron's own folder, which is therefore put inside ours: other data folders
 * are other Waymarks.
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
