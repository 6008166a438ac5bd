import { vi } from 'vitest';
import { type FakeElectron, fakeElectron } from './fake-electron';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the desktop shell like its entry does, until it has opened its window or ended. */
export async function startShell(
  words: readonly string[],
  prepare: (electron: FakeElectron) => void = () => {},
): Promise<FakeElectron> {
  const electron = fakeElectron();
  electron.app.on('quit', forgetSignals(SIGNALS.map((signal) => process.listeners(signal))));
  prepare(electron);
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['waymark', ...words]);
  // The built page is elsewhere; the protocol's tests bring their own files.
  vi.doMock('../../../electron/hosts/page', async (original) => ({
    ...(await original<object>()),
    readPageFiles: () => new Map(),
  }));
  await import('../../../electron/shell/main');
  const { app, BrowserWindow } = electron;
  await vi.waitUntil(
    () =>
      BrowserWindow.getAllWindows().length +
      app.quit.mock.calls.length +
      app.exit.mock.calls.length,
    // Longer than a second start waits for the first.
    { timeout: 5_000 },
  );
  return electron;
}

/** Removes the signal listeners added since: they belong to the whole process. */
const forgetSignals = (before: readonly NodeJS.SignalsListener[][]) => (): void =>
  SIGNALS.forEach((signal, index) => {
    const added = process
      .listeners(signal)
      .filter((listener) => !before[index]?.includes(listener));
    added.forEach((listener) => process.off(signal, listener));
  });
