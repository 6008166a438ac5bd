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

/** In pixels, as used by menu bars and panels. */
const ICON_SIZE = process.platform === 'darwin' ? 18 : 24;

/** Shows this week's goals and the timer in the system tray while that is turned on. */
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
    // The window explains the refusal; redrawing resets the tick that the click set.
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
