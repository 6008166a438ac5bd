import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/machine/child-script';

/** Mantine's classes, which are hashes of its component and part. */
const CLASS = /\bm_[\da-f]{6,8}\b/g;

const classesIn = (extension: string): string[] => {
  const files = globSync(join(ROOT, 'out/renderer/assets', `*.${extension}`));
  return [...new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(CLASS) ?? []))];
};

it('the page brings the styles of each component that it shows, and of no other', () => {
  const shown = classesIn('js');
  expect(shown.length).toBeGreaterThan(100);
  expect(classesIn('css').toSorted()).toEqual(shown.toSorted());
});
