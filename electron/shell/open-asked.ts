import { dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ARCHIVE_BYTES } from '../../shared/contract/archive-file';
import type { Notice } from '../../shared/contract/transport';
import { tooLarge } from '../../shared/words/files';
import type { Asked } from './asked';
import { reachPage } from './reach-page';

/** Shows in the window what was asked for. The page shows the content of a file; only the person can import it. */
export async function openAsked(asked: Asked): Promise<void> {
  const notice = asked.kind === 'file' ? await readNotice(asked.path) : asked;
  if (notice !== null) reachPage(notice);
}

/** If the file cannot be read, shows a message that says why and returns null. */
async function readNotice(path: string): Promise<Notice | null> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new Error(`${name} is not a file.`);
    if (about.size > ARCHIVE_BYTES) throw new Error(tooLarge(name));
    return { kind: 'file', name, text: await readFile(path, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dialog.showErrorBox('This file could not be opened', reason);
    return null;
  }
}
