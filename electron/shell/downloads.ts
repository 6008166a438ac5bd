import {
  app,
  BrowserWindow,
  dialog,
  type DownloadItem,
  type SaveDialogOptions,
  session,
} from 'electron';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { NOT_MADE, notSavedTitle } from '../../shared/words/files';
import { saveFile } from './save-file';

const KINDS: Readonly<Record<string, string>> = {
  '.md': 'Markdown',
  '.json': 'JSON',
  '.csv': 'Table',
  '.pdf': 'PDF',
  '.ics': 'Calendar',
  '.zip': 'Zip',
};

/**
 * Asks where to save a file made by the page, suggesting the page's name and type. On a full disk Chromium would leave half
 * a file without a word, so it writes to a temporary place first.
 */
export function setupDownloads(): void {
  session.defaultSession.on('will-download', (_event, item, contents) => {
    const made = join(app.getPath('temp'), `waymark-${randomUUID()}`);
    item.setSavePath(made);
    item.once('done', (_done, state) => {
      const window = BrowserWindow.fromWebContents(contents);
      if (window === null || state === 'cancelled') return rmSync(made, { force: true });
      void save(window, item, state === 'completed' ? readAndRemove(made) : null);
    });
  });
}

/** Null where it cannot be read. Nothing is left of it. */
function readAndRemove(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    // Whatever took it away, there is nothing to be saved.
    return null;
  } finally {
    rmSync(path, { force: true });
  }
}

async function save(
  window: BrowserWindow,
  item: DownloadItem,
  content: Uint8Array | null,
): Promise<void> {
  const name = item.getFilename();
  if (content !== null) return saveFile(window, optionsFor(name), content);
  rmSync(item.getSavePath(), { force: true });
  await dialog.showMessageBox(window, {
    type: 'error',
    message: notSavedTitle(name),
    detail: NOT_MADE,
  });
}

function optionsFor(name: string): SaveDialogOptions {
  const extension = extname(name);
  const kind = KINDS[extension] ?? 'File';
  return {
    title: `Save as ${kind}`,
    defaultPath: join(app.getPath('documents'), name),
    filters: [
      ...(extension === '' ? [] : [{ name: kind, extensions: [extension.slice(1)] }]),
      // The same file, under the name that opens in Waymark.
      ...(extension === '.json' ? [{ name: 'Waymark file', extensions: ['waymark'] }] : []),
      { name: 'All files', extensions: ['*'] },
    ],
  };
}
