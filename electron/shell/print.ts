import { app, type BrowserWindow, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Saves the page, laid out for paper, as a PDF. Shows an error if that fails. */
export async function saveAsPdf(window: BrowserWindow): Promise<void> {
  const [title = 'Waymark'] = window.webContents.getTitle().split(' · ');
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: join(app.getPath('documents'), `waymark-${title.toLowerCase()}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (!filePath) return;
  try {
    await writeFile(filePath, await window.webContents.printToPDF({ printBackground: true }));
  } catch (error) {
    dialog.showErrorBox('This could not be saved as a PDF', String(error));
  }
}
