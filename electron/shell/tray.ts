import { app, Menu, nativeImage, Tray } from 'electron';
import { type Clock, today } from '../../shared/domain/calendar/day';
import type { AtHand } from '../../shared/domain/from-records';
import type { App } from '../app';
import type { KeptChoices } from './choices';
import { follow } from './follow';
import { reachPage } from './reach-page';
import { type Ask, trayMenu } from './tray-menu';

interface Options {
  readonly atHand: () => AtHand | null;
  readonly clock: Clock;
  readonly choices: KeptChoices;
  /** Path of the icon. */
  readonly icon: string;
}

/** Pixels, as menu bars and panels have them. */
const ICON_SIZE = process.platform === 'darwin' ? 18 : 24;

/** This week's goals and the timer in the system's tray, while that is turned on. */
export function setupTray(
  waymark: Pick<App, 'changes' | 'dispatch'>,
  { atHand, clock, choices, icon }: Options,
): void {
  let tray: Tray | null = null;
  const remove = (): void => {
    tray?.destroy();
    tray = null;
  };
  const ask: Ask = (name, input) => {
    if (waymark.dispatch(name, input).ok) return;
    // The window says what is in the way; the mark that the click set here is put right.
    draw();
    reachPage(null);
  };
  const draw = (): void => {
    if (!choices.now().showsTray) return remove();
    tray ??= createTray(icon);
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(atHand(), today(clock), ask)));
  };
  follow(waymark, choices, draw);
  app.once('will-quit', remove);
}

function createTray(icon: string): Tray {
  const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: ICON_SIZE }));
  tray.setToolTip('Waymark');
  // Elsewhere a click opens the menu.
  if (process.platform === 'win32') tray.on('click', () => reachPage(null));
  return tray;
}
