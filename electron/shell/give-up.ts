import { app, dialog } from 'electron';
import { StoreError } from '../app';
import { UsageError } from './options';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

/** Says why there will be no window, and ends. */
export async function giveUp(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  try {
    // Before that, Linux shows no dialog at all: whoever clicked an icon would see nothing happen.
    await app.whenReady();
  } catch {
    // Without a screen that never comes, and the box writes to the terminal.
  }
  dialog.showErrorBox('Waymark cannot start', message);
  app.exit(error instanceof StoreError || error instanceof UsageError ? EXIT_USAGE : EXIT_FAULT);
}
