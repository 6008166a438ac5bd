import { statSync } from 'node:fs';
import { copiesOf } from './recovery/copies';

/** What helps by hand where the file cannot be used: the newest copy that Waymark made of it, by name. */
export const describeMend = (path: string): string =>
  `It was left as it is: keep it, and put a copy of your data in its place.${describeNewest(path)}`;

/** Empty where there is none. */
export function describeNewest(path: string): string {
  const [newest] = copiesOf(path)
    .map(({ path: copy }) => ({ copy, atMs: statSync(copy).mtimeMs }))
    .toSorted((one, other) => other.atMs - one.atMs);
  return newest === undefined ? '' : ` The newest one that Waymark made is ${newest.copy}.`;
}
