import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as createId, validate } from 'uuid';
import type { Id } from '../../../shared/domain/id';

/** The id that this computer writes under. */
export interface Device {
  readonly id: Id;
  /** Saves the id so that the next start uses the same one. */
  readonly keep: () => void;
}

/**
 * The id of this computer, kept in a file beside the store rather than in it: a copy of the store on another computer
 * must not write under the same id. A new id is made if the file is missing or invalid.
 */
export function deviceOf(folder: string): Device {
  const path = join(folder, 'device-id');
  const known = readId(path);
  if (known !== null) return { id: known, keep: () => {} };
  const id = createId();
  return { id, keep: () => writeFileSync(path, `${id}\n`, { mode: 0o600 }) };
}

/** Also null if the file cannot be read: that must not stop Waymark from starting. */
function readId(path: string): Id | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return validate(text) ? text : null;
  } catch {
    return null;
  }
}
