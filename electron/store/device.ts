import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as createId, validate } from 'uuid';
import type { Id } from '../../shared/domain/plan/task';

/** The name that this laptop writes under. */
export interface Device {
  readonly id: Id;
  /** Makes sure that it is the same the next time. */
  readonly keep: () => void;
}

/**
 * The id of this laptop, in a file beside the store and not inside: a copy of the store on another laptop must not
 * write under the same name. Made anew where the file is missing or says something else.
 */
export function deviceOf(folder: string): Device {
  const path = join(folder, 'device-id');
  const known = readId(path);
  if (known !== null) return { id: known, keep: () => {} };
  const id = createId();
  return { id, keep: () => writeFileSync(path, `${id}\n`, { mode: 0o600 }) };
}

/** Null also where the file cannot be read: it is a convenience, and must not end a start. */
function readId(path: string): Id | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return validate(text) ? text : null;
  } catch {
    return null;
  }
}
