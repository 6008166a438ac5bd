import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An entry of the log written by shim.c: something that happened to a file in the watched folder. */
interface DiskEvent {
  /** Opened · Written · Synced · Truncated · Unlinked · Renamed · Made (a folder). */
  readonly op: 'O' | 'W' | 'S' | 'T' | 'U' | 'R' | 'M';
  readonly offset: number;
  readonly path: string;
  readonly data: Buffer;
  /** Offset in the log where the entry ends. */
  readonly end: number;
}

const HEADER = 17;

export function readDiskLog(path: string): DiskEvent[] {
  const log = readFileSync(path);
  const events: DiskEvent[] = [];
  for (let at = 0; at + HEADER <= log.length;) {
    const [pathLength, dataLength] = [log.readUInt32LE(at + 9), log.readUInt32LE(at + 13)];
    const dataAt = at + HEADER + pathLength;
    const end = dataAt + dataLength;
    if (end > log.length) break;
    events.push({
      op: String.fromCodePoint(log[at] ?? 0) as DiskEvent['op'],
      offset: Number(log.readBigUInt64LE(at + 1)),
      path: log.toString('utf8', at + HEADER, dataAt),
      data: log.subarray(dataAt, end),
      end,
    });
    at = end;
  }
  return events;
}

/** A file as on disk: what was synced, and what may or may not have reached it since. */
interface DiskFile {
  readonly synced: Content;
  pending: DiskEvent[];
}

/** What a power cut does to unsynced writes. */
export interface Cut {
  /** 0 to 1: the probability that such a write reached the disk. */
  readonly kept: number;
  /** 0 to 1: the probability that it was torn, sector by sector. */
  readonly torn: number;
  readonly random: () => number;
}

const SECTOR = 512;

/** Rebuilds the folder as a power cut after that many events would have left it. */
export function rebuildDisk(
  events: readonly DiskEvent[],
  folder: { readonly watched: string; readonly into: string },
  cut: Cut,
): void {
  const disk = createDisk();
  for (const event of events) disk.take(event);
  rmSync(folder.into, { recursive: true, force: true });
  mkdirSync(folder.into, { recursive: true });
  for (const [path, found] of disk.namesAfter(cut)) {
    const to = join(folder.into, path.slice(folder.watched.length + 1));
    mkdirSync(found === 'folder' ? to : dirname(to), { recursive: true });
    if (found !== 'folder') writeFileSync(to, contentAfter(found, cut), { mode: 0o600 });
  }
}

type Names = Map<string, DiskFile | 'folder'>;

/** A name change that a power cut may still revert. */
interface Naming {
  readonly path: string;
  readonly found: DiskFile | 'folder' | undefined;
  readonly change: (names: Names) => void;
}

/**
 * Contents are durable once their file was synced; names once their folder or the named file was. Of other name changes
 * only the latest are lost: a file system keeps them in order.
 */
function createDisk() {
  const [names, safe]: [Names, Names] = [new Map(), new Map()];
  const namings: Naming[] = [];

  const name = (naming: Naming): void => {
    naming.change(names);
    namings.push(naming);
  };
  const set = (path: string, found: DiskFile | 'folder'): void =>
    name({ path, found, change: (all) => all.set(path, found) });
  const keepNames = (isMeant: (naming: Naming) => boolean): void => {
    for (const { change } of namings.splice(0, namings.findLastIndex(isMeant) + 1)) change(safe);
  };
  const fileAt = (path: string): DiskFile | null => {
    const found = names.get(path);
    return found === undefined || found === 'folder' ? null : found;
  };
  const sync = (path: string): void => {
    const file = fileAt(path);
    if (file === null) return keepNames((naming) => dirname(naming.path) === path);
    for (const each of file.pending) apply(file.synced, each);
    file.pending = [];
    keepNames(({ found }) => found === file);
  };

  return {
    take(event: DiskEvent): void {
      const { op, path } = event;
      if (op === 'S') sync(path);
      if (op === 'M') set(path, 'folder');
      if (op === 'U') name({ path, found: undefined, change: (all) => all.delete(path) });
      if (op === 'R') {
        const to = event.data.toString('utf8');
        name({ path: to, found: names.get(path), change: (all) => move(all, path, to) });
      }
      if (op === 'O' && fileAt(path) === null) set(path, { synced: empty(), pending: [] });
      if (op === 'O' && event.offset === 1)
        fileAt(path)?.pending.push({ ...event, op: 'T', offset: 0 });
      if (op === 'W' || op === 'T') fileAt(path)?.pending.push(event);
    },

    namesAfter({ kept, random }: Cut): Names {
      const left = new Map(safe);
      for (const { change } of namings) {
        if (random() >= kept) break;
        change(left);
      }
      return left;
    },
  };
}

function move(names: Names, from: string, to: string): void {
  const found = names.get(from);
  if (found === undefined) return;
  names.delete(from);
  names.set(to, found);
}

/** A file's bytes, with room to grow: anything beyond its size is zeros. */
interface Content {
  bytes: Buffer;
  size: number;
}

const empty = (): Content => ({ bytes: Buffer.alloc(0), size: 0 });

function apply(content: Content, { op, offset, data }: DiskEvent): void {
  if (op === 'T') return resize(content, offset);
  resize(content, Math.max(content.size, offset + data.length));
  data.copy(content.bytes, offset);
}

function resize(content: Content, size: number): void {
  if (size > content.bytes.length) {
    const bytes = Buffer.alloc(size * 2);
    content.bytes.copy(bytes, 0, 0, content.size);
    content.bytes = bytes;
  }
  if (size < content.size) content.bytes.fill(0, size, content.size);
  content.size = size;
}

function contentAfter({ synced, pending }: DiskFile, { kept, torn, random }: Cut): Buffer {
  for (const event of pending) {
    if (random() >= kept) continue;
    const isTorn = event.op === 'W' && random() < torn;
    const sectors = Math.floor((random() * event.data.length) / SECTOR);
    apply(synced, isTorn ? { ...event, data: event.data.subarray(0, sectors * SECTOR) } : event);
  }
  return synced.bytes.subarray(0, synced.size);
}
