import { app, globalShortcut } from 'electron';
import type { Log } from '../log';
import { reachPage } from './reach-page';

const KEYS = 'CommandOrControl+Alt+Space';

/** Turns the global shortcut that begins a task on or off. Throws if the system does not allow it. */
export function turnShortcut(isOn: boolean): void {
  globalShortcut.unregister(KEYS);
  if (isOn && !globalShortcut.register(KEYS, () => reachPage({ kind: 'quick-add', text: '' })))
    throw new Error('another program uses this shortcut');
}

/** Restores the person's choice; an unavailable shortcut does not stop Waymark from starting. */
export function setupShortcut(isOn: boolean, log: Log): void {
  app.once('will-quit', () => globalShortcut.unregisterAll());
  if (!isOn) return;
  try {
    turnShortcut(true);
  } catch (error) {
    log('warn', 'shortcut not registered', { reason: String(error) });
  }
}
