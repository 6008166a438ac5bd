import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, expect, vi } from 'vitest';
import type { Faults } from './browser';
import { setUpShell } from './electron';
import { goTo, startPlan } from './page';
import { obstacle } from './runtime';
import type { ViewName } from './views';
import { setUpWorld } from './world';

/** A way of reaching Waymark for the duration of a journey. */
export interface JourneyDoor {
  /** Must stay empty. */
  readonly faults: Faults;
  /** The first window. */
  readonly open: () => Promise<Page>;
  /** Where its data is. */
  readonly dataDir: () => string;
  /** Closes the window, ends the app with the signal, restarts it, and opens a window. */
  readonly comeBack: (page: Page, signal: NodeJS.Signals, meanwhile?: () => void) => Promise<Page>;
  /** Performs the action and returns the text of the file that it saves. */
  readonly savedText: (page: Page, act: () => Promise<void>) => Promise<string>;
}

function setUpBrowser(): JourneyDoor {
  const world = setUpWorld();
  return {
    faults: world.faults,
    dataDir: () => world.scratch.dataDir,
    open: () => world.open(),
    comeBack: async (page, signal, meanwhile) => {
      if (signal === 'SIGKILL') await world.waymark.end(signal);
      // The old window first: it would keep calling an app that is gone.
      await page.context().close();
      // Errors about losing the app are expected.
      if (signal === 'SIGKILL') world.faults.length = 0;
      await world.restart({ signal, ...(meanwhile && { meanwhile }) });
      return world.open();
    },
    savedText: async (page, act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFile(await download.path(), 'utf8');
    },
  };
}

function setUpElectron(): JourneyDoor {
  const shell = setUpShell();
  let app: ElectronApplication;
  const open = async (): Promise<Page> => {
    app = await shell.launch();
    return app.firstWindow();
  };
  return {
    faults: shell.faults,
    dataDir: shell.dataDir,
    open,
    comeBack: async (_page, signal, meanwhile) => {
      await shell.end(signal);
      meanwhile?.();
      return open();
    },
    savedText: async (_page, act) => {
      const path = join(shell.dataDir(), 'saved.txt');
      await rm(path, { force: true });
      // Nobody could answer the dialog.
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
      await act();
      // It comes under its name once it is whole.
      await vi.waitUntil(() => existsSync(path), { timeout: 10_000 });
      return readFile(path, 'utf8');
    },
  };
}

/** Expects that nothing went wrong on the page, once the journey is over. */
const watched = (setUp: () => JourneyDoor) => (): JourneyDoor => {
  const journey = setUp();
  afterAll(() => expect(journey.faults).toEqual([]));
  return journey;
};

/** Opens the first window, starts a plan, and goes to the view if one is given. */
export async function openStarted(journey: JourneyDoor, view?: ViewName): Promise<Page> {
  const page = await journey.open();
  await startPlan(page);
  if (view !== undefined) await goTo(page, view);
  return page;
}

/** The same journeys run through each of them. */
export const JOURNEY_DOORS = [
  { door: 'the browser host', setUp: watched(setUpBrowser), isThere: true },
  {
    door: obstacle === null ? 'Electron' : `Electron (skipped: ${obstacle})`,
    setUp: watched(setUpElectron),
    isThere: obstacle === null,
  },
];
