import { app, dialog } from 'electron';
import { StoreError } from '../app';
import { UsageError } from './options';

const EXIT_FAULT = 1;
const EXIT_USAGE = 2;

/** Says why there will be no window, and ends. */
export function giveUp(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox('Waymark cannot start', message);
  app.exit(error instanceof StoreError || error instanceof UsageError ? EXIT_USAGE : EXIT_FAULT);
}
