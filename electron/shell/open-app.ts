import { app, dialog, shell } from 'electron';
import { type App, createApp, StoreInUse } from '../app';
import { systemClock } from '../clock';
import type { Log } from '../log';
import { findRunning, forgetRunning, requestLaunchUrl } from '../running';

/** The app over the folder; null when the browser host holds it, which is then shown instead. */
export async function openApp(dataDir: string, log: Log): Promise<App | null> {
  try {
    const opened = createApp({ dataDir, version: app.getVersion(), clock: systemClock, log });
    // A browser host that was killed leaves its address behind: nobody may be sent there now.
    forgetRunning(dataDir);
    return opened;
  } catch (error) {
    if (!(error instanceof StoreInUse)) throw error;
    await showOther(findRunning(dataDir), error.message);
    return null;
  }
}

async function showOther(url: string | null, message: string): Promise<void> {
  const launchUrl = url === null ? null : await requestLaunchUrl(url);
  if (launchUrl !== null) return shell.openExternal(launchUrl);
  await dialog.showMessageBox({
    type: 'info',
    message: 'Waymark is already open',
    detail: `${message} Close it first, or choose another folder with --data.`,
  });
}
