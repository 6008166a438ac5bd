import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { v7 as createId } from 'uuid';
import type { Id } from '../../shared/domain/plan/task';
import { syncFolder } from './copy';

/** An assistant that the person let in. */
export interface Assistant {
  readonly id: Id;
  readonly name: string;
  readonly createdMs: number;
  /** Null: never yet. */
  readonly lastUsedMs: number | null;
}

interface Kept extends Assistant {
  /** SHA-256 of the token: as it is random, that is enough, and the file lets nobody in. */
  readonly hash: string;
}

export interface AssistantStore {
  readonly list: () => readonly Assistant[];
  /** Answers with the token, which is kept nowhere. Throws when the file cannot be written. */
  readonly add: (name: string, atMs: number) => { readonly id: Id; readonly token: string };
  /** Null: there is none with this token. */
  readonly find: (token: string) => Assistant | null;
  /** Throws when the file cannot be written. */
  readonly noteUse: (id: Id, atMs: number) => void;
  /** The token lets nobody in from now on. Throws when the file cannot be written, after which it does again. */
  readonly remove: (id: Id) => void;
}

const FILE = 'assistants.json';
const TOKEN_BYTES = 32;
/** How exactly the last use is kept. */
const USE_MS = 60_000;

/**
 * Who may come in as an assistant, in a file beside the store and not inside: neither a backup nor an export lets
 * anybody in.
 *
 * @param folder null: kept in memory alone
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

/** A file that cannot be read lets nobody in. */
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

/** The whole file or none of it. */
function writeKept(path: string, kept: readonly Kept[]): void {
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  syncFolder(dirname(path));
}
