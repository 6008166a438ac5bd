import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Faults, listenForFaults } from './browser';
import { LOCALE, ZONE } from './days';

const ROOT = join(import.meta.dirname, '../../..');
const OWN = join(ROOT, 'node_modules', 'electron');

/** An Electron that can run here. */
interface Runtime {
  readonly dist: string;
  /** A driver for SQLite that loads in it; null: the project's own does. */
  readonly addon: string | null;
}

/** Its own, if it could be fetched; else the one that Electron's own variable names, with a driver that fits it. */
function findRuntime(): Runtime | string {
  if (existsSync(join(OWN, 'dist'))) return { dist: join(OWN, 'dist'), addon: null };
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const addon = process.env['WAYMARK_TEST_SQLITE_ADDON'];
  if (!dist) return 'no Electron is installed here, and ELECTRON_OVERRIDE_DIST_PATH names none';
  return addon ? { dist, addon } : 'WAYMARK_TEST_SQLITE_ADDON names no driver for that Electron';
}

const runtime = findRuntime();

/** Why this machine cannot run Electron; null when it can. */
export const obstacle = typeof runtime === 'string' ? runtime : null;

/** The built app in a folder of its own, so that a driver for another Electron leaves the project's alone. */
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

/** A display: that of the machine, or else one that nobody sees. Returns the function that ends it. */
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

export interface Shell {
  readonly faults: Faults;
  readonly dataDir: () => string;
  /** Starts Waymark over the folder of the tests, as a person does. */
  readonly launch: (...words: string[]) => Promise<ElectronApplication>;
  readonly closeAll: () => Promise<void>;
  /** Ends what runs: as its window does when it is closed, or by the signal. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Waymark in Electron, over a folder of its own, for the tests of a describe. */
export function setUpShell(): Shell {
  const faults: Faults = [];
  let [dataDir, staged] = ['', ''];
  let closeDisplay = (): void => {};
  let running: ElectronApplication[] = [];
  beforeAll(async () => {
    closeDisplay = await openDisplay();
    staged = stageApp();
    dataDir = mkdtempSync(join(tmpdir(), 'waymark-electron-'));
  });
  const closeAll = async (): Promise<void> => {
    const open = running;
    running = [];
    await Promise.all(open.map((each) => each.close()));
  };
  afterAll(async () => {
    await closeAll();
    closeDisplay();
    for (const folder of [staged, dataDir]) rmSync(folder, { recursive: true, force: true });
  });
  return {
    faults,
    dataDir: () => dataDir,
    closeAll,
    end: async (signal) => {
      if (signal !== 'SIGKILL') return closeAll();
      const open = running;
      running = [];
      await Promise.all(open.map(kill));
    },
    launch: async (...words) => {
      // Without a path of its own, Playwright waits for Electron to be ready, and asks `electron` where it is.
      const launched = await _electron.launch({
        // Chromium refuses to run its sandbox as root.
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--lang=${LOCALE}`,
          staged,
          '--data',
          dataDir,
          ...words,
        ],
        cwd: staged,
        env: { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: ZONE },
      });
      running.push(launched);
      // A window may be gone before it is listened to.
      launched.on('window', (page) => void listenForFaults(page, faults).catch(() => {}));
      return launched;
    },
  };
}

const kill = (app: ElectronApplication): Promise<unknown> =>
  new Promise((resolve) => {
    app.process().once('exit', resolve);
    app.process().kill('SIGKILL');
  });

/** Which Electron the tests ran in. */
export const versionOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => process.versions['electron'] ?? '');
