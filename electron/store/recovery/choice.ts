import { dirname } from 'node:path';
import { isUsable } from '../opening/usable';
import { copiesOf, type Found } from '../backups/copies';
import { type CopyCounts, countsOf } from '../backups/counts';

/** A copy that can replace the store. */
export interface StoreCopy extends Pick<Found, 'atMs' | 'kind'> {
  /** Its path relative to the store's folder, which identifies it. */
  readonly name: string;
  readonly counts: CopyCounts;
}

/**
 * The copies to choose from: the newest intact one first, then the others, newest first. Copies that are empty or
 * cannot be opened are left out.
 */
export function copiesToChoose(path: string): StoreCopy[] {
  const copies = copiesOf(path)
    .toSorted((one, other) => other.atMs - one.atMs)
    .flatMap((found) => {
      const counts = countsOf(found.path);
      return counts === null || counts.entries === 0 ? [] : [{ ...found, counts }];
    });
  // Read from end to end until one is intact: usually the first.
  const best = copies.find((copy) => isUsable(copy.path));
  const ordered = best === undefined ? copies : [best, ...copies.filter((copy) => copy !== best)];
  return ordered.map(({ path: copy, ...rest }) => ({
    ...rest,
    name: copy.slice(dirname(path).length + 1),
  }));
}
