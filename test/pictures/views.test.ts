import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectPicture } from './support/album';
import { LOOKS, pictureName, VIEW_SCENES } from './support/scenes';
import { setUpStudio, type Window } from './support/studio';

const studio = setUpStudio();

describe.each(LOOKS)('at $width × $height, in the $colorScheme', (look) => {
  let window: Window;

  beforeAll(async () => {
    window = await studio.open('sample', look);
  });
  afterAll(() => window?.close());

  it.each(VIEW_SCENES)('$name looks as before', async (scene) => {
    await window.show(scene);
    expectPicture(pictureName(scene, look), await window.draw());
  });
});
