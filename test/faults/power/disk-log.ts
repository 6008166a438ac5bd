import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An entry of the log that shim.c writes: something that happened to a file of the watched folder. */
interface DiskEvent {
  /** Opened · Written · Synced · Truncated · Unlinked · Renamed. */
  readonly op: 'O' | 'W' | 'S' | 'T' | 'U' | 'R';
  readonly offset: number;
  readonly path: string;
  readonly data: Buffer;
  /** Where the entry ends in the log. */
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

/** A file as the disk holds it: what was synced, and what may or may not have reached it since. */
interface DiskFile {
  readonly synced: Content;
  pending: DiskEvent[];
}

/** What a power cut does to what was not synced. */
export interface Cut {
  /** 0 to 1: how likely each of those writes is to have reached the disk. */
  readonly kept: number;
  /** 0 to 1: how likely one of these is to have reached it in part, in sectors. */
  readonly torn: number;
  readonly random: () => number;
}

const SECTOR = 512;

/** Makes the folder again as a power cut would have left it after that many of the events. */
export function rebuildDisk(
  events: readonly DiskEvent[],
  folder: { readonly watched: string; readonly into: string },
  cut: Cut,
): void {
  const files = new Map<string, DiskFile>();
  for (const event of events) take(files, event);
  rmSync(folder.into, { recursive: true, force: true });
  mkdirSync(folder.into, { recursive: true });
  for (const [path, file] of files) {
    const to = join(folder.into, path.slice(folder.watched.length + 1));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, contentAfter(file, cut), { mode: 0o600 });
  }
}

/** Names are taken to be on disk at once, as a journalling file system orders them; contents are not. */
function take(files: Map<string, DiskFile>, event: DiskEvent): void {
  const file = files.get(event.path) ?? { synced: empty(), pending: [] };
  switch (event.op) {
    case 'U':
      files.delete(event.path);
      return;
    case 'R':
      files.delete(event.path);
      files.set(event.data.toString('utf8'), file);
      return;
    case 'S':
      for (const each of file.pending) apply(file.synced, each);
      file.pending = [];
      break;
    case 'O':
      if (event.offset === 1) file.pending.push({ ...event, op: 'T', offset: 0 });
      break;
    case 'W':
    case 'T':
      file.pending.push(event);
  }
  files.set(event.path, file);
}

/** A file's bytes, with room to grow: what lies behind its size is zeros. */
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
