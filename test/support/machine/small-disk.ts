import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Uses up all free space. */
  readonly fill: () => void;
  /** Frees it again. */
  readonly free: () => void;
  /** Like a write-protected drive, or a disk that the system no longer trusts. */
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly unmount: () => void;
}

const run = (command: string, ...words: string[]) => spawnSync(command, words);

/** A separate disk in memory, or the reason why this machine has none. */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'small disks are made on Linux alone';
  const path = mkdtempSync(join(tmpdir(), 'waymark-disk-'));
  const { status } = run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'waymark', path);
  if (status !== 0) {
    rmSync(path, { recursive: true });
    return 'this user may not mount a disk';
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    setReadOnly: (isReadOnly) => {
      const { status } = run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, path);
      if (status !== 0) throw new Error('The disk could not be mounted anew');
    },
    unmount: () => {
      run('umount', '--lazy', path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function fillUp(filler: string): void {
  const file = openSync(filler, 'a');
  try {
    for (const size of [65_536, 4_096, 512]) {
      const block = Buffer.alloc(size, 'x');
      while (wrote(file, block));
    }
  } finally {
    closeSync(file);
  }
}

function wrote(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
