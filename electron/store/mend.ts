import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupFolder, listBackups } from './backups';

/** What helps where the file cannot be used: the newest copy that Waymark made of it, by name. */
export const describeMend = (path: string): string =>
  `It was left as it is: keep it, and put a copy of your data in its place.${describeNewest(path)}`;

/** Empty where there is none. */
export function describeNewest(path: string): string {
  const copies = [...rescuedBeside(path), ...backupsOf(path)];
  const [newest] = copies
    .map((copy) => ({ copy, atMs: statSync(copy).mtimeMs }))
    .toSorted((one, other) => other.atMs - one.atMs);
  return newest === undefined ? '' : ` The newest one that Waymark made is ${newest.copy}.`;
}

const backupsOf = (path: string): string[] =>
  listBackups(backupFolder(path)).map(({ name }) => join(backupFolder(path), name));

function rescuedBeside(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^waymark-rescued-.*\.db$/.test(name))
    .map((name) => join(folder, name));
}
