import { existsSync, readFileSync, statSync } from 'node:fs';
import { arch, homedir, release } from 'node:os';
import { join } from 'node:path';
import type { Custody } from './custody';
import { SCHEMA } from './store/migrations/migrate';

/** How many of the latest log lines to include. */
const LINES_SENT = 40;

interface Installation {
  readonly dataDir: string;
  readonly version: string;
}

/**
 * Diagnostics for a problem report: without anything the person wrote or the path of their home. Also works while the
 * store is unusable.
 */
export function describeInstallation(custody: Custody, { dataDir, version }: Installation): string {
  const { electron, chrome, node } = process.versions;
  const shell =
    electron === undefined ? 'browser host' : `Electron ${electron}, Chromium ${chrome}`;
  const text = [
    `Waymark ${version}, schema ${SCHEMA}`,
    `System: ${process.platform} ${release()}, ${arch()}; ${shell}, Node ${node}`,
    `Data: ${custody.dataFile}, ${sizeOf(custody.dataFile)} bytes`,
    `Store: ${custody.trouble()?.what ?? custody.health().kind}`,
    ...describeStore(custody),
    '',
    'The newest lines of the log:',
    ...logLines(join(dataDir, 'log.jsonl')),
  ].join('\n');
  return text.replaceAll(homedir(), '~');
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function describeStore(custody: Custody): string[] {
  const backups = custody.store()?.backups ?? null;
  if (backups === null) return [];
  const { plans, tasks, done, entries } = backups.countsNow();
  const [newest] = backups.list();
  const second = backups.second();
  return [
    `Plans ${plans}, tasks ${tasks} (${done} done), entries of the history ${entries}`,
    `Backups ${backups.list().length}, newest ${newest === undefined ? 'none' : new Date(newest.atMs).toISOString()}, failures ${backups.failures()}`,
    ...(second === null ? [] : [`Second folder: ${second.failure ?? 'in order'}`]),
    ...custody.recovery.dangers().map((danger) => `Danger: ${danger}`),
  ];
}

function logLines(path: string): string[] {
  if (!existsSync(path)) return ['(there is none)'];
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LINES_SENT);
}
