import { app, dialog, shell } from 'electron';
import { type App, type AppOptions, createApp, StoreInUse } from '../app';
import { systemClock } from '../clock';
import type { Log } from '../log';
import { askRunning } from '../local-door';
import type { Asked } from './asked';

interface Options {
  readonly log: Log;
  readonly desktop: AppOptions['desktop'];
  readonly asked: Asked | null;
}

/** The app over the folder; null when the browser host holds it, which is then shown instead, with what was asked for. */
export async function openApp(
  dataDir: string,
  { log, desktop, asked }: Options,
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
    await showOther(dataDir, error.message, asked?.kind === 'quick-add' ? asked.text : '');
    return null;
  }
}

/** @param task to begin there; empty: none */
async function showOther(dataDir: string, message: string, task: string): Promise<void> {
  const running = await askRunning(dataDir);
  if (running.answers && running.window !== null) {
    const { launchUrl } = running.window;
    const link = task === '' ? launchUrl : `${launchUrl}+add=${encodeURIComponent(task)}`;
    return shell.openExternal(link);
  }
  const lost = task === '' ? '' : ` “${task}” was not added.`;
  await dialog.showMessageBox({
    type: 'info',
    message: 'Waymark is already open',
    detail: `${message} Close it first, or choose another folder with --data.${lost}`,
  });
}
