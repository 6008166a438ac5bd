import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The project's folder, whatever the working directory is. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** @param {...string} names */
export const at = (...names) => join(ROOT, ...names);

/** @type {{ version: string }} */
export const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Reports progress on standard error: standard output is for results. @param {string} text */
export const say = (text) => console.error(text);

/** The project's own Node. The binary itself, because on Windows the script beside it only runs in a shell. */
export const OWN_NODE = at(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** A hash of files and folders that changes when anything in them does. @param {string[]} names */
export function fingerprint(names) {
  const hash = createHash('sha256').update(process.platform);
  for (const path of names.flatMap((name) => listFiles(at(name)))) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => listFiles(join(path, name)));
}

/** The note at the path; null if there is none. @param {string} path */
export const readNote = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** @param {string} path @param {string} text */
export function writeNote(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
