import { app, type BrowserWindow, dialog } from 'electron';
import { join } from 'node:path';
import { saveFile } from './save-file';

/** Saves the page, laid out for paper, as a PDF. Shows an error if that fails. */
export async function saveAsPdf(window: BrowserWindow): Promise<void> {
  const [title = 'Waymark'] = window.webContents.getTitle().split(' · ');
  const options = {
    title: 'Save as PDF',
    defaultPath: join(app.getPath('documents'), `waymark-${title.toLowerCase()}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  };
  try {
    const pdf = await window.webContents.printToPDF({ printBackground: true });
    await saveFile(window, options, pdf);
  } catch (error) {
    dialog.showErrorBox('This could not be saved as a PDF', String(error));
  }
}
