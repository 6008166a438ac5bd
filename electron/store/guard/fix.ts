import { statSync } from 'node:fs';
import { copiesOf } from '../backups/copies';

/** What the person can do if the file cannot be used: names the newest copy that Waymark made of it. */
export const describeFix = (path: string): string =>
  `It was left as it is: keep it, and put a copy of your data in its place.${describeNewest(path)}`;

/** Empty if there is no copy. */
export function describeNewest(path: string): string {
  const [newest] = copiesOf(path)
    .map(({ path: copy }) => ({ copy, atMs: statSync(copy).mtimeMs }))
    .toSorted((one, other) => other.atMs - one.atMs);
  return newest === undefined ? '' : ` The newest copy that Waymark made is ${newest.copy}.`;
}
