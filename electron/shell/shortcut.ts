import { app, globalShortcut } from 'electron';
import type { Log } from '../log';
import { reachPage } from './reach-page';

const KEYS = 'CommandOrControl+Alt+Space';

/** Makes the keys that begin a task from anywhere work, or no longer. Throws where the system does not give them. */
export function turnShortcut(isOn: boolean): void {
  globalShortcut.unregister(KEYS);
  if (isOn && !globalShortcut.register(KEYS, () => reachPage({ kind: 'quick-add', text: '' })))
    throw new Error('another program has these keys');
}

/** As it was left; keys that are not to be had are no reason to stay closed. */
export function setupShortcut(isOn: boolean, log: Log): void {
  app.once('will-quit', () => globalShortcut.unregisterAll());
  if (!isOn) return;
  try {
    turnShortcut(true);
  } catch (error) {
    log('warn', 'shortcut not registered', { reason: String(error) });
  }
}
