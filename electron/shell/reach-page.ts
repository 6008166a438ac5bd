import { app, BrowserWindow } from 'electron';
import type { Notice } from '../../shared/contract/transport';
import { sendNotice } from '../hosts/ipc';

/** Brings the window up, and hands its page the notice as soon as it can hear it; null: the window is all that is wanted. */
export function reachPage(notice: Notice | null): void {
  app.emit('activate');
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined || notice === null) return;
  const { webContents } = window;
  if (webContents.isLoadingMainFrame())
    webContents.once('did-finish-load', () => sendNotice(window, notice));
  else sendNotice(window, notice);
}
