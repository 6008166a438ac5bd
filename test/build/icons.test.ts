import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'build/icons';

/** As the header of a PNG says. */
function sizeOf(name: string): string {
  const bytes = readFileSync(join(FOLDER, name));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

it('Linux gets an icon of each size that desktops look for, and none that they do not find', () => {
  const icons = readdirSync(FOLDER);
  const sizes = icons.map(sizeOf);
  expect(icons.toSorted()).toEqual(sizes.map((size) => `${size}.png`).toSorted());
  for (const wanted of ['16x16', '32x32', '48x48', '128x128', '256x256', '512x512'])
    expect(sizes).toContain(wanted);
  expect(sizes.filter((size) => Number(size.split('x')[0]) > 512)).toEqual([]);
  expect(readFileSync('build/electron-builder.yml', 'utf8')).toContain(`icon: ${FOLDER}\n`);
});
