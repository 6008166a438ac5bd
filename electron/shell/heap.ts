import { app } from 'electron';

/**
 * Lets the page's heap grow by at most a fifth between two collections, so that less of what is no longer needed is
 * held. Must be called before Electron is ready.
 */
export const keepHeapSmall = (): void =>
  app.commandLine.appendSwitch('js-flags', '--heap-growing-percent=20');
