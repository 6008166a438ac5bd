import { strToU8, zipSync } from 'fflate/browser';

/** The same texts give the same bytes: the time of a file is no part of what it says. */
const NO_TIME = '1980-01-01T00:00:00';

/** Texts as the files of a zip, by their name. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: NO_TIME,
  });
