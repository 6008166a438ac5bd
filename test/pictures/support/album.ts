import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PNG } from 'pngjs';
import { findDifference, pack, reduce } from './compare';

const ROOT = join(import.meta.dirname, '../../..');
const EXPECTED = join(import.meta.dirname, '../expected');
const README = join(ROOT, 'build', 'readme');
/** Every picture in full size, after `npm run pictures`. */
const DRAWN = join(ROOT, 'pictures');
/** Pictures that differ from what is expected, after `npm test`. */
const REFUSED = join(ROOT, 'test-results', 'pictures');

/** Pictures shown in the README. */
const OF_README: ReadonlyMap<string, string> = new Map(
  ['overview', 'week', 'timeline'].map((view) => [`${view}-1280-light`, `${view}.png`]),
);

const isRenewing = process.env['WAYMARK_PICTURES'] === 'renew';

function write(folder: string, name: string, content: Buffer): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
}

const expectedPath = (name: string): string => join(EXPECTED, `${name}.png`);

/** Throws if the picture differs from what is expected; when pictures are being renewed, it is expected from then on. */
export function expectPicture(name: string, drawn: Buffer): void {
  if (isRenewing) write(DRAWN, `${name}.png`, drawn);
  const actual = reduce(drawn);
  const kept = existsSync(expectedPath(name)) ? readFileSync(expectedPath(name)) : null;
  const difference = kept && findDifference(PNG.sync.read(kept), actual);
  // A picture that looks the same keeps its bytes: the repository stores every version for good.
  if (kept !== null && difference === null) return;
  if (isRenewing) return renew(name, drawn, actual);
  write(REFUSED, `${name}.png`, drawn);
  if (kept !== null) write(REFUSED, `${name}-expected.png`, kept);
  if (difference?.picture) write(REFUSED, `${name}-difference.png`, difference.picture);
  throw new Error(
    `${name} is not as expected: ${difference?.what ?? 'it is new'}. ` +
      `Look at ${relative(ROOT, REFUSED)}/${name}*.png. If it is meant, run: npm run pictures`,
  );
}

function renew(name: string, drawn: Buffer, actual: PNG): void {
  write(EXPECTED, `${name}.png`, pack(actual));
  const ofReadme = OF_README.get(name);
  if (ofReadme !== undefined) write(README, ofReadme, drawn);
  console.log(`Renewed: ${name}`);
}

/** Expected pictures that no scene draws any more; deletes them when pictures are being renewed. */
export function findLeftovers(names: readonly string[]): string[] {
  const leftovers = readdirSync(EXPECTED).filter(
    (file) => !names.includes(file.replace('.png', '')),
  );
  if (!isRenewing) return leftovers;
  for (const file of leftovers) rmSync(join(EXPECTED, file));
  return [];
}
