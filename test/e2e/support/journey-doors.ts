import type { Page } from 'playwright-core';
import type { Faults } from './browser';
import { setUpShell } from './electron';
import { obstacle } from './runtime';
import { setUpWorld } from './world';

/** One way of reaching Waymark, for the length of a journey. */
export interface JourneyDoor {
  readonly faults: Faults;
  /** The first window. */
  readonly open: () => Promise<Page>;
  /** Closes the window, ends the app with the signal, starts it again, and opens a window. */
  readonly comeBack: (page: Page, signal: NodeJS.Signals) => Promise<Page>;
}

function setUpBrowser(): JourneyDoor {
  const world = setUpWorld();
  return {
    faults: world.faults,
    open: () => world.open(),
    comeBack: async (page, signal) => {
      if (signal === 'SIGKILL') await world.waymark.end(signal);
      // The old window first: it would go on asking for the app that is gone.
      await page.context().close();
      // What the page said of losing the app is no fault.
      if (signal === 'SIGKILL') world.faults.length = 0;
      await world.restart({ signal });
      return world.open();
    },
  };
}

function setUpElectron(): JourneyDoor {
  const shell = setUpShell();
  const open = async (): Promise<Page> => (await shell.launch()).firstWindow();
  return {
    faults: shell.faults,
    open,
    comeBack: async (_page, signal) => {
      await shell.end(signal);
      return open();
    },
  };
}

/** The same journeys lead through each of them. */
export const JOURNEY_DOORS = [
  { door: 'the browser host', setUp: setUpBrowser, isThere: true },
  {
    door: obstacle === null ? 'Electron' : `Electron (skipped: ${obstacle})`,
    setUp: setUpElectron,
    isThere: obstacle === null,
  },
];
