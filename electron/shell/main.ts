import { app } from 'electron';
import { join } from 'node:path';
import { setupIpc } from '../hosts/ipc';
import type { App } from '../app';
import { systemClock } from '../clock';
import { openLocalDoor } from '../local-door';
import { createFileLog, type Log } from '../log';
import { readAsked } from './asked';
import { createAtHand } from './at-hand';
import { setupBadge } from './badge';
import { type KeptChoices, openChoices } from './choices';
import { runCommand } from './command';
import { createDesktop } from './desktop';
import { setupDownloads } from './downloads';
import { giveUp } from './give-up';
import { keepHeapSmall } from './heap';
import { takeInstanceLock } from './instance';
import { createLogin } from './login';
import { listenForAsked } from './listen';
import { setupMenu } from './menu';
import { openApp } from './open-app';
import { openAsked } from './open-asked';
import { commandWords, readDataDir } from './options';
import { findPageSource } from './page-source';
import { registerPageScheme, setupPageProtocol } from './protocol';
import { setupQuit } from './quit';
import { setupReminders } from './reminders';
import { setupSecurity } from './security';
import { setupShortcut } from './shortcut';
import { setupSleep } from './sleep';
import { setupTray } from './tray';
import { setupWindow } from './window';

// Paths are relative to the built entry, out/main/index.js.
const PRELOAD = join(import.meta.dirname, '../preload/preload.cjs');
const RENDERER = join(import.meta.dirname, '../renderer');
const ICON = join(RENDERER, 'icon.png');

async function start(): Promise<void> {
  const dataDir = readDataDir(process.argv);
  const asked = readAsked(process.argv, process.cwd());
  if (!takeInstanceLock(dataDir, { asked })) return app.quit();
  const handOn = listenForAsked(asked);
  registerPageScheme();
  keepHeapSmall();
  await app.whenReady();

  const log = createFileLog(join(dataDir, 'log.jsonl'));
  const choices = openChoices(join(dataDir, 'window', 'choices.json'), log);
  const desktop = createDesktop(createLogin(dataDir), choices);
  const waymark = await openApp(dataDir, { log, desktop, asked });
  // Nothing was opened that would need closing.
  if (waymark === null) return app.exit();

  const trouble = waymark.trouble();
  if (trouble !== null) log('error', 'store unusable', { message: trouble.message });
  try {
    await openDoors(waymark, { dataDir, log, choices });
    settleIn(waymark, { dataDir, log, choices });
    handOn(openAsked);
  } catch (error) {
    // Releases the folder while the reason is shown.
    waymark.close();
    throw error;
  }
}

interface Place {
  readonly dataDir: string;
  readonly log: Log;
  readonly choices: KeptChoices;
}

async function openDoors(waymark: App, { dataDir, log, choices }: Place): Promise<void> {
  const { url, origin, isDevelopment } = findPageSource();
  const closeLocalDoor = await openLocalDoor(waymark, dataDir, log, () => {
    app.emit('activate');
    return null;
  });
  setupQuit(
    () => {
      void closeLocalDoor();
      waymark.close();
    },
    () => choices.now().showsTray,
  );
  setupSleep(waymark.rest);
  setupSecurity(origin, log);
  setupDownloads();
  if (!isDevelopment) setupPageProtocol(RENDERER);
  setupIpc(waymark, origin);
  setupMenu({
    dataFile: waymark.dataFile,
    diagnostics: waymark.diagnostics,
    isDevelopment,
  });
  // After everything that answers it: the page calls at once.
  setupWindow({
    url,
    preload: PRELOAD,
    log,
    stateFile: join(dataDir, 'window', 'window.json'),
    icon: ICON,
    onPageGone: waymark.saveDrafts,
  });
}

/** Sets up what Waymark does on the desktop besides its window. */
function settleIn(waymark: App, { dataDir, log, choices }: Place): void {
  const atHand = createAtHand(waymark);
  const notifiedFile = join(dataDir, 'window', 'told.json');
  setupReminders(waymark, { atHand, clock: systemClock, notifiedFile, log });
  setupBadge(waymark, { atHand, clock: systemClock, choices });
  setupTray(waymark, { atHand, clock: systemClock, choices, icon: ICON });
  setupShortcut(choices.now(), log);
}

const words = commandWords(process.argv, !app.isPackaged);
// Electron becomes ready only after this module has been evaluated; a window needs that, whereas a command ends before.
if (words === null) void start().catch(giveUp);
else await runCommand(words);
