import { readdirSync, readFileSync } from 'node:fs';

const KB_PER_MB = 1024;

/** Null where it cannot be read: the process has ended, or the system is not Linux. */
function read(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

/** The process and all that it started, and those again. */
export function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .map((pid) => [pid, Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status') ?? '')?.[1])] as const);
  const childrenOf = (pid: number): number[] =>
    parents
      .filter(([, parent]) => parent === pid)
      .flatMap(([child]) => [child, ...childrenOf(child)]);
  return [root, ...childrenOf(root)];
}

export const isRenderer = (pid: number): boolean =>
  read(pid, 'cmdline')?.includes('--type=renderer') ?? false;

/** Megabytes that the processes take, pages that are shared counted by their share of them (PSS); 0 outside of Linux. */
export const megabytesOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + kilobytesOf(pid), 0) / KB_PER_MB;

const kilobytesOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup') ?? '')?.[1] ?? 0);
