import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes the content of a file durable. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new file name durable: without this, a power cut can lose the name of a file whose content is on disk. */
export function syncFolder(path: string): void {
  // Windows cannot open folders and makes names durable by itself.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
