import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Faults, listenForFaults } from './browser';
import { launchProgram } from './command';
import { LOCALE, ZONE } from './days';
import { openDisplay, SANDBOX, stageApp } from './runtime';

export interface Shell {
  readonly faults: Faults;
  readonly dataDir: () => string;
  /** Starts Waymark on the tests' folder, as a person would. */
  readonly launch: (...words: string[]) => Promise<ElectronApplication>;
  /** Starts a second instance on the same folder, as the desktop does, and waits for its exit. */
  readonly startBeside: (...words: string[]) => Promise<void>;
  readonly closeAll: () => Promise<void>;
  /** Ends the running instance, by closing its window or by the signal. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Waymark in Electron on a separate folder, for the tests of a describe block. */
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
    startBeside: async (...words) => {
      const program = running[0]?.process().spawnfile ?? '';
      await launchProgram(program, [...SANDBOX, staged, '--data', dataDir, ...words]).ended;
    },
    end: async (signal) => {
      if (signal !== 'SIGKILL') return closeAll();
      const open = running;
      running = [];
      await Promise.all(open.map(kill));
    },
    launch: async (...words) => {
      // Without an explicit path, Playwright takes it from the `electron` package and waits until Electron is ready.
      const launched = await _electron.launch({
        args: [...SANDBOX, `--lang=${LOCALE}`, staged, '--data', dataDir, ...words],
        cwd: staged,
        env: { ...(process.env as Record<string, string>), LANG: 'en_GB.UTF-8', TZ: ZONE },
      });
      running.push(launched);
      // A window may close before it is listened to.
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

/** The version of Electron under test. */
export const versionOf = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => process.versions['electron'] ?? '');
