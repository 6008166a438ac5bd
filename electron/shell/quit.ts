import { app } from 'electron';

/**
 * Every way out leads through `close`, once.
 *
 * @param staysOpen whether there is another way back to the window than starting anew
 */
export function setupQuit(close: () => void, staysOpen: () => boolean): void {
  app.once('will-quit', close);
  app.on('window-all-closed', () => {
    // On a Mac an app stays when its last window is closed.
    if (process.platform !== 'darwin' && !staysOpen()) app.quit();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
