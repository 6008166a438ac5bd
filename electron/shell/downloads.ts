import { app, session } from 'electron';
import { extname, join } from 'node:path';

const KINDS: Readonly<Record<string, string>> = {
  '.md': 'Markdown',
  '.json': 'JSON',
  '.csv': 'Table',
  '.pdf': 'PDF',
  '.ics': 'Calendar',
  '.zip': 'Zip',
};

/** Asks where to save a file made by the page, suggesting the page's name and type. */
export function setupDownloads(): void {
  session.defaultSession.on('will-download', (_event, item) => {
    const name = item.getFilename();
    const extension = extname(name);
    const kind = KINDS[extension] ?? 'File';
    item.setSaveDialogOptions({
      title: `Save as ${kind}`,
      defaultPath: join(app.getPath('documents'), name),
      filters: [
        ...(extension === '' ? [] : [{ name: kind, extensions: [extension.slice(1)] }]),
        // The same content under the extension that opens in Waymark.
        ...(extension === '.json' ? [{ name: 'Waymark file', extensions: ['waymark'] }] : []),
        { name: 'All files', extensions: ['*'] },
      ],
    });
  });
}
