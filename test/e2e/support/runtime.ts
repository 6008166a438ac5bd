import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const OWN = join(ROOT, 'node_modules', 'electron');

/** An Electron that can run here. */
interface Runtime {
  readonly dist: string;
  /** An SQLite driver that loads in it; null if the project's own does. */
  readonly addon: string | null;
}

/**
 * The project's Electron if it could be downloaded; otherwise the one named by Electron's own variable, with a matching
 * driver.
 */
function findRuntime(): Runtime | string {
  if (existsSync(join(OWN, 'dist'))) return { dist: join(OWN, 'dist'), addon: null };
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const addon = process.env['WAYMARK_TEST_SQLITE_ADDON'];
  if (!dist) return 'no Electron is installed here, and ELECTRON_OVERRIDE_DIST_PATH names none';
  return addon ? { dist, addon } : 'WAYMARK_TEST_SQLITE_ADDON names no driver for that Electron';
}

const runtime = findRuntime();

/** Why Electron cannot run on this machine; null if it can. */
export const obstacle = typeof runtime === 'string' ? runtime : null;

/** The built app in a separate folder, so that a driver for another Electron does not replace the project's. */
export function stageApp(): string {
  const { addon } = runtimeOf();
  const staged = mkdtempSync(join(tmpdir(), 'waymark-staged-'));
  for (const name of ['out', 'package.json'])
    cpSync(join(ROOT, name), join(staged, name), { recursive: true });
  const driver = join('node_modules', 'better-sqlite3');
  for (const name of ['lib', 'package.json', ...(addon === null ? ['prebuilds'] : [])])
    cpSync(join(ROOT, driver, name), join(staged, driver, name), { recursive: true });
  if (addon !== null) {
    const release = join(staged, driver, 'build', 'Release');
    mkdirSync(release, { recursive: true });
    cpSync(addon, join(release, 'better_sqlite3.node'));
  }
  return staged;
}

export const runtimeOf = (): Runtime => {
  if (typeof runtime === 'string') throw new Error(runtime);
  return runtime;
};

/** A display: the machine's, or else a virtual one. Returns the function that closes it. */
export async function openDisplay(): Promise<() => void> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return () => {};
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  process.env['DISPLAY'] = `:${number}`;
  return () => {
    delete process.env['DISPLAY'];
    server.kill();
  };
}

/** Chromium cannot run its sandbox as root. */
export const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
