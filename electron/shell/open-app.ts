import { app, dialog, shell } from 'electron';
import { type App, type AppOptions, createApp, StoreInUse } from '../app';
import { systemClock } from '../clock';
import type { Log } from '../log';
import { askRunning } from '../local-door';

/** Opens the app on the folder; null if the browser host holds it, which is then shown instead. */
export async function openApp(
  dataDir: string,
  log: Log,
  desktop: AppOptions['desktop'],
): Promise<App | null> {
  try {
    return createApp({
      dataDir,
      version: app.getVersion(),
      clock: systemClock,
      log,
      desktop,
    });
  } catch (error) {
    if (!(error instanceof StoreInUse)) throw error;
    await showOther(dataDir, error.message);
    return null;
  }
}

async function showOther(dataDir: string, message: string): Promise<void> {
  const running = await askRunning(dataDir);
  if (running.answers && running.window !== null)
    return shell.openExternal(running.window.launchUrl);
  await dialog.showMessageBox({
    type: 'info',
    message: 'Waymark is already open',
    detail: `${message} Close it first, or choose another folder with --data.`,
  });
}
