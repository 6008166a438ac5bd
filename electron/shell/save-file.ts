import { type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { notSavedWords } from '../../shared/words/files';
import { replaceWhole } from '../replace-whole';

const AGAIN = 0;

/**
 * Asks where to save, until the file is there whole or the person gives up: what was there before is kept till then. What
 * is in the way is said, with its fix.
 */
export async function saveFile(
  window: BrowserWindow,
  options: SaveDialogOptions,
  content: Uint8Array,
): Promise<void> {
  for (;;) {
    const { filePath } = await dialog.showSaveDialog(window, options);
    if (!filePath) return;
    const error = faultIn(() => put(filePath, content));
    if (error === null) return;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      ...notSavedWords(basename(filePath), error.code, error.message),
      buttons: ['Save somewhere else…', 'Cancel'],
      defaultId: AGAIN,
      cancelId: 1,
    });
    if (response !== AGAIN) return;
  }
}

/** A link stays, and what it leads to is replaced; a file that must not be written is not replaced by another one. */
function put(path: string, content: Uint8Array): void {
  if (!existsSync(path)) return replaceWhole(path, content);
  accessSync(path, constants.W_OK);
  replaceWhole(realpathSync(path), content);
}

function faultIn(work: () => void): NodeJS.ErrnoException | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
