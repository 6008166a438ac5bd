import { app, clipboard, dialog } from 'electron';

export interface AboutOptions {
  /** Path of the store. */
  readonly dataFile: string;
  /** Diagnostics to send along with a problem report. */
  readonly diagnostics: () => string;
}

export async function showAbout({ dataFile, diagnostics }: AboutOptions): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    title: 'About Waymark',
    message: `Waymark ${app.getVersion()}`,
    detail: `Free software under the MIT licence. It works offline, and everything you enter stays in\n${dataFile}`,
    buttons: ['Close', 'Copy diagnostics'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) void clipboard.writeText(diagnostics());
}
