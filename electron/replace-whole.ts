import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from './file-sync';

/** The content is private. */
const OWNER_ONLY = 0o600;

/** Replaces a file atomically: on failure the old one stays, with nothing beside it. Throws the system's error. */
export function replaceWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    writeSynced(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

function writeSynced(path: string, content: string | Uint8Array): void {
  const file = openSync(path, 'wx', OWNER_ONLY);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
