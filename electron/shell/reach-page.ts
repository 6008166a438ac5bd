import { app, BrowserWindow } from 'electron';
import type { Notice } from '../../shared/contract/transport';
import { sendNotice } from '../hosts/ipc';

/** Shows the window and sends its page the notice once it can receive it; null just shows the window. */
export function reachPage(notice: Notice | null): void {
  app.emit('activate');
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined || notice === null) return;
  const { webContents } = window;
  if (webContents.isLoadingMainFrame())
    webContents.once('did-finish-load', () => sendNotice(window, notice));
  else sendNotice(window, notice);
}
