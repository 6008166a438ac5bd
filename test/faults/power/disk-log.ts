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
  synced: Buffer;
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
  const file = files.get(event.path) ?? { synced: Buffer.alloc(0), pending: [] };
  switch (event.op) {
    case 'U':
      files.delete(event.path);
      return;
    case 'R':
      files.delete(event.path);
      files.set(event.data.toString('utf8'), file);
      return;
    case 'S':
      file.synced = file.pending.reduce(applied, file.synced);
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

function applied(content: Buffer, { op, offset, data }: DiskEvent): Buffer {
  if (op === 'T') return resized(content, offset);
  const end = offset + data.length;
  const result = content.length >= end ? Buffer.from(content) : resized(content, end);
  data.copy(result, offset);
  return result;
}

function resized(content: Buffer, size: number): Buffer {
  const result = Buffer.alloc(size);
  content.copy(result, 0, 0, size);
  return result;
}

function contentAfter({ synced, pending }: DiskFile, { kept, torn, random }: Cut): Buffer {
  return pending.reduce((content, event) => {
    if (random() >= kept) return content;
    if (event.op !== 'W' || random() >= torn) return applied(content, event);
    const sectors = Math.floor((random() * event.data.length) / SECTOR);
    return applied(content, { ...event, data: event.data.subarray(0, sectors * SECTOR) });
  }, synced);
}
