import { app } from 'electron';

/**
 * Makes every way of quitting call `close` once.
 *
 * @param staysOpen whether the window can be brought back after it is closed
 */
export function setupQuit(close: () => void, staysOpen: () => boolean): void {
  app.once('will-quit', close);
  app.on('window-all-closed', () => {
    // On macOS an app keeps running after its last window is closed.
    if (process.platform !== 'darwin' && !staysOpen()) app.quit();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
