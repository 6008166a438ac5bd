import { app } from 'electron';

/** Every way out leads through `close`, once. */
export function setupQuit(close: () => void): void {
  app.once('will-quit', close);
  app.on('window-all-closed', () => {
    // On a Mac an app stays when its last window is closed.
    if (process.platform !== 'darwin') app.quit();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }
}
