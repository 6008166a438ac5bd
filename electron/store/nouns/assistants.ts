import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as createId } from 'uuid';
import type { Id } from '../../../shared/domain/id';
import { syncFolder } from '../../file-sync';

/** An assistant the person has granted access. */
export interface Assistant {
  readonly id: Id;
  readonly name: string;
  readonly createdMs: number;
  /** Null if never used. */
  readonly lastUsedMs: number | null;
}

interface Kept extends Assistant {
  /** SHA-256 of the token. The token is random, so an unsalted hash is enough. */
  readonly hash: string;
}

export interface AssistantStore {
  readonly list: () => readonly Assistant[];
  /** Returns the token, which is not stored anywhere. Throws if the file cannot be written. */
  readonly add: (name: string, atMs: number) => { readonly id: Id; readonly token: string };
  /** Null if no assistant has this token. */
  readonly find: (token: string) => Assistant | null;
  /** Throws if the file cannot be written. */
  readonly noteUse: (id: Id, atMs: number) => void;
  /** Revokes the token. Throws if the file cannot be written; the token then works again after a restart. */
  readonly remove: (id: Id) => void;
}

const FILE = 'assistants.json';
const TOKEN_BYTES = 32;
/** Resolution of the recorded last use. */
const USE_MS = 60_000;

/**
 * Which assistants have access, kept in a file beside the store rather than in it, so that neither a backup nor an
 * export grants access.
 *
 * @param folder null keeps it in memory only
 */
export function createAssistantStore(folder: string | null): AssistantStore {
  const path = folder === null ? null : join(folder, FILE);
  let kept = path === null ? [] : readKept(path);

  const keep = (next: readonly Kept[]): void => {
    if (path !== null) writeKept(path, next);
    kept = next;
  };

  return {
    list: () => kept.map(({ hash: _hash, ...assistant }) => assistant),

    add: (name, atMs) => {
      const token = `waymark-${randomBytes(TOKEN_BYTES).toString('base64url')}`;
      const added = { id: createId(), name, createdMs: atMs, lastUsedMs: null };
      keep([...kept, { ...added, hash: hashOf(token) }]);
      return { id: added.id, token };
    },

    find: (token) => {
      const hash = Buffer.from(hashOf(token), 'hex');
      const found = kept.find((each) => timingSafeEqual(Buffer.from(each.hash, 'hex'), hash));
      return found ?? null;
    },

    noteUse: (id, atMs) => {
      const known = kept.find((each) => each.id === id);
      if (known === undefined || Math.abs(atMs - (known.lastUsedMs ?? 0)) < USE_MS) return;
      keep(kept.map((each) => (each.id === id ? { ...each, lastUsedMs: atMs } : each)));
    },

    remove: (id) => {
      const left = kept.filter((each) => each.id !== id);
      kept = left;
      keep(left);
    },
  };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** An unreadable file grants nobody access. */
function readKept(path: string): readonly Kept[] {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, createdMs, lastUsedMs, hash } = value as Partial<Kept>;
  const isUsed = lastUsedMs === null || typeof lastUsedMs === 'number';
  const isNamed = typeof id === 'string' && typeof name === 'string';
  return isNamed && isUsed && typeof createdMs === 'number' && /^[0-9a-f]{64}$/.test(hash ?? '');
}

/** Writes the file atomically. */
function writeKept(path: string, kept: readonly Kept[]): void {
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  syncFolder(dirname(path));
}
