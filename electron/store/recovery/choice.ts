import { dirname } from 'node:path';
import { isUsable } from '../replace';
import { copiesOf, type Found } from './copies';
import { type CopyCounts, countsOf } from './counts';

/** A copy that can take the store's place. */
export interface StoreCopy extends Pick<Found, 'atMs' | 'kind'> {
  /** Its path below the store's folder, which names it among the others. */
  readonly name: string;
  readonly counts: CopyCounts;
}

/**
 * What there is to choose from: the newest that is whole comes first, then the others, newest first. Those that cannot
 * be opened, or hold nothing, are left out.
 */
export function copiesToChoose(path: string): StoreCopy[] {
  const copies = copiesOf(path)
    .toSorted((one, other) => other.atMs - one.atMs)
    .flatMap((found) => {
      const counts = countsOf(found.path);
      return counts === null || counts.entries === 0 ? [] : [{ ...found, counts }];
    });
  // Read from end to end, one after the other, until one is whole: mostly the first.
  const best = copies.find((copy) => isUsable(copy.path));
  const ordered = best === undefined ? copies : [best, ...copies.filter((copy) => copy !== best)];
  return ordered.map(({ path: copy, ...rest }) => ({
    ...rest,
    name: copy.slice(dirname(path).length + 1),
  }));
}
