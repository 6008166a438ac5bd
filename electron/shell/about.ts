import { app, clipboard, dialog } from 'electron';

/** What a person needs to know, and to send along when something is wrong. Nothing of what they wrote is in it. */
const diagnostics = (dataFile: string): string =>
  [
    `Waymark ${app.getVersion()}`,
    `Data: ${dataFile}`,
    `System: ${process.platform} ${process.getSystemVersion()}, ${process.arch}`,
    `Electron ${process.versions['electron']}, Chromium ${process.versions['chrome']}, Node ${process.versions.node}`,
  ].join('\n');

export async function showAbout(dataFile: string): Promise<void> {
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
  if (response === 1) void clipboard.writeText(diagnostics(dataFile));
}
