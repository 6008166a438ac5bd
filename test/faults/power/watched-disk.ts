import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../../support/machine/temp-folder';

export interface WatchedDisk {
  /** The watched folder. */
  readonly folder: string;
  readonly log: string;
  /** For the process that writes there. */
  readonly env: Readonly<Record<string, string>>;
  /** Current length of the log. */
  readonly logged: () => number;
  /** Makes those calls fail in the store's files from now on, such as `pwrite EIO once`; null stops that. */
  readonly fail: (what: string | null) => void;
}

const SOURCE = join(import.meta.dirname, 'shim.c');

/** Why no disk can be watched on this machine; null if it can. */
export function whyNoWatchedDisk(): string | null {
  if (process.platform !== 'linux') return 'disks are watched on Linux alone';
  return spawnSync('gcc', ['--version']).status === 0 ? null : 'there is no gcc';
}

export function watchDisk(): WatchedDisk {
  const place = tempFolder();
  const library = compile(join(place, 'shim.so'));
  const folder = join(place, 'data');
  const [log, control] = [join(place, 'log'), join(place, 'control')];
  return {
    folder,
    log,
    env: {
      LD_PRELOAD: library,
      WAYMARK_DISK: folder,
      WAYMARK_DISK_LOG: log,
      WAYMARK_DISK_CONTROL: control,
    },
    logged: () => (existsSync(log) ? statSync(log).size : 0),
    fail: (what) =>
      what === null ? rmSync(control, { force: true }) : writeFileSync(control, what),
  };
}

function compile(path: string): string {
  const words = ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', path, SOURCE, '-ldl'];
  const { status, stderr } = spawnSync('gcc', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The shim does not compile: ${stderr}`);
  return path;
}
