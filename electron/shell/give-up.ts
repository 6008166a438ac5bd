import { app, dialog } from 'electron';
import { StoreError } from '../app';
import { UsageError } from './options';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

/** Says why no window can be shown, and exits. */
export async function giveUp(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  try {
    // Before that, Linux shows no dialog, and whoever clicked the icon would see nothing.
    await app.whenReady();
  } catch {
    // Without a display it never becomes ready, and the message goes to the terminal.
  }
  dialog.showErrorBox('Waymark cannot start', message);
  app.exit(error instanceof StoreError || error instanceof UsageError ? EXIT_USAGE : EXIT_FAULT);
}
