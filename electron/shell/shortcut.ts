import { app, globalShortcut } from 'electron';
import type { Log } from '../log';
import type { Choices } from './choices';
import { reachPage } from './reach-page';

type Chosen = Pick<Choices, 'addsByShortcut' | 'addKeys'>;

const NAMES: Readonly<Record<string, string>> = {
  mod: 'CommandOrControl',
  ctrl: 'Control',
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
};

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `mod+alt+space` in Electron's notation. */
const acceleratorOf = (keys: string): string =>
  keys
    .split('+')
    .map((part) => NAMES[part] ?? capitalized(part))
    .join('+');

/** Whether the shortcut is turned on but unavailable, because another program uses it. */
export const areKeysTaken = ({ addsByShortcut, addKeys }: Chosen): boolean =>
  addsByShortcut && !globalShortcut.isRegistered(acceleratorOf(addKeys));

/**
 * Turns the global shortcut that begins a task on or off. Throws if the system does not allow it; the previous shortcut
 * then stays.
 */
export function turnShortcut(before: Chosen, after: Chosen): void {
  const [old, keys] = [acceleratorOf(before.addKeys), acceleratorOf(after.addKeys)];
  if (after.addsByShortcut && !globalShortcut.isRegistered(keys)) register(keys);
  if (!after.addsByShortcut || old !== keys) globalShortcut.unregister(old);
}

function register(keys: string): void {
  if (!globalShortcut.register(keys, () => reachPage({ kind: 'quick-add', text: '' })))
    throw new Error('another program uses this shortcut');
}

/** Restores the person's choice; an unavailable shortcut does not stop Waymark from starting. */
export function setupShortcut(chosen: Chosen, log: Log): void {
  app.once('will-quit', () => globalShortcut.unregisterAll());
  try {
    turnShortcut(chosen, chosen);
  } catch (error) {
    log('warn', 'shortcut not registered', { reason: String(error) });
  }
}
