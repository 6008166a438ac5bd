import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { at, fingerprint, OWN_NODE, readNote, say, writeNote } from './project.mjs';

const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'data',
  'electron.vite.config.ts',
  'package-lock.json',
];
const RETRY_FETCH_MS = 24 * 60 * 60 * 1000;
const FETCH_LIMIT_MS = 5 * 60 * 1000;

/** Setup failed; the message says what to do. */
export class SetupError extends Error {}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: at(), encoding: 'utf8', ...options });
}

/** Installs the dependencies in the lockfile if they are missing or it has changed. */
export function ensureDependencies() {
  const note = at('node_modules', '.waymark', 'lockfile');
  const wanted = fingerprint(['package-lock.json']);
  if (readNote(note) === wanted && existsSync(OWN_NODE)) return;
  say('Installing dependencies (once, about a minute) …');
  // The Node that runs npm, not the project's own, which is about to be replaced.
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const result = npm ? run(node, [npm, ...args], TO_STDERR) : run('npm', args, TO_STDERR);
  if (result.status !== 0) {
    throw new SetupError(
      'npm could not install the dependencies, for the reason it gave above. Fix that, then try again.',
    );
  }
  writeNote(note, wanted);
}

/** @type {import('node:child_process').SpawnSyncOptions} */
const TO_STDERR = { stdio: ['ignore', 2, 2] };

/** Builds the app into `out/` if a source changed. */
export function ensureBuild() {
  const note = at('out', 'built-from');
  const wanted = fingerprint(SOURCES);
  if (readNote(note) === wanted) return;
  say('Building Waymark …');
  const cli = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = run(process.execPath, [cli, 'build', '--logLevel', 'warn']);
  if (result.status !== 0) {
    throw new SetupError(`The build failed.\n${result.output.join('')}`);
  }
  writeNote(note, wanted);
}

/**
 * The path of Electron's binary, downloaded if necessary, or why there is none.
 * @returns {{ path: string } | { reason: string }}
 */
export function ensureElectron() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { reason: 'there is no display' };
  }
  const path = findElectron();
  if (path !== null) return { path };
  const note = at('node_modules', '.waymark', 'electron-not-fetched');
  const [triedAt, reason] = (readNote(note) ?? '0\n').split('\n');
  if (Date.now() - Number(triedAt) < RETRY_FETCH_MS) return { reason: reason ?? '' };
  say('Downloading Electron (once) …');
  const script = at('node_modules', 'electron', 'install.js');
  const result = run(process.execPath, [script], { timeout: FETCH_LIMIT_MS });
  const fetched = findElectron();
  if (fetched !== null) return { path: fetched };
  const why = `its runtime could not be downloaded: ${firstLine(String(result.stderr))}`;
  writeNote(note, `${Date.now()}\n${why}`);
  return { reason: why };
}

/** The path of Electron's binary; null if it is not on this machine. */
export function findElectron() {
  const name = readNote(at('node_modules', 'electron', 'path.txt'));
  const path = name === null ? null : at('node_modules', 'electron', 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** @param {string} text */
const firstLine = (text) => text.trim().split('\n')[0] || 'no answer';

/** Installs Debian's Chromium for the end-to-end tests, if it is missing and apt and root are available. */
export function ensureChromium() {
  if (hasChromium()) return;
  if (process.getuid?.() !== 0 || run('apt-get', ['--version']).status !== 0) {
    throw new SetupError(
      'The tests need Chromium: install it (sudo apt-get install chromium), or name one in WAYMARK_CHROMIUM.',
    );
  }
  say('Installing Chromium for the tests (once) …');
  run('apt-get', ['update', '-qq'], TO_STDERR);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], TO_STDERR);
  if (!hasChromium())
    throw new SetupError('Chromium could not be installed: apt-get install chromium failed.');
}

/** The Chromium for tests and benchmarks: Debian's, or the one named by the environment. */
export const CHROMIUM = process.env['WAYMARK_CHROMIUM'] ?? '/usr/bin/chromium';

const hasChromium = () => existsSync(CHROMIUM);
