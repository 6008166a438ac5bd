import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Log } from '../log';
import { keepDeviceFile, readDeviceFile } from './device-file';

/** A window's position, size and zoom. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
  readonly zoom: number;
}

const LATEST_MS = 500;
/** How many pixels of the title bar must be on a screen for the person to grab it. */
const LEAST_SEEN = 80;

/** The saved state; null the first time, or if the file is not usable. */
export function readWindowState(path: string): WindowState | null {
  const { bounds, isMaximized, zoom } = (readDeviceFile(path) ?? {}) as Partial<WindowState>;
  const figures = [bounds?.x, bounds?.y, bounds?.width, bounds?.height, zoom];
  if (bounds === undefined || zoom === undefined || !figures.every(Number.isFinite) || zoom <= 0)
    return null;
  return { bounds: onScreen(bounds), isMaximized: isMaximized === true, zoom };
}

/** Moves the bounds onto an existing screen: the previous one may be gone. */
function onScreen(bounds: Rectangle): Rectangle {
  const { workArea } = screen.getDisplayMatching(bounds);
  const isSeen =
    bounds.x + bounds.width >= workArea.x + LEAST_SEEN &&
    bounds.x <= workArea.x + workArea.width - LEAST_SEEN &&
    bounds.y >= workArea.y &&
    bounds.y <= workArea.y + workArea.height - LEAST_SEEN;
  if (isSeen) return bounds;
  const width = Math.min(bounds.width, workArea.width);
  const height = Math.min(bounds.height, workArea.height);
  return { x: workArea.x, y: workArea.y, width, height };
}

/** Saves the state shortly after each change and when the window closes. */
export function keepWindowState(window: BrowserWindow, path: string, log: Log): void {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const state: WindowState = {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      zoom: window.webContents.getZoomFactor(),
    };
    keepDeviceFile(path, state, log);
  };
  const later = (): void => {
    timer ??= setTimeout(keep, LATEST_MS);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(event as 'resize', later);
  window.on('close', keep);
}
