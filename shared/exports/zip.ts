import { strToU8, zipSync } from 'fflate/browser';

/** A fixed timestamp, so that the same texts give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00';

/** A zip of text files, given by name. */
export const zipOf = (files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: NO_TIME,
  });
