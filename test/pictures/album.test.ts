import { expect, it } from 'vitest';
import { findLeftovers } from './support/album';
import { allPictureNames } from './support/scenes';

it('has no picture that no scene draws any more', () => {
  expect(findLeftovers(allPictureNames())).toEqual([]);
});
