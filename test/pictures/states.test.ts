import { afterAll, describe, it } from 'vitest';
import { expectPicture } from './support/album';
import {
  type Look,
  PAPER_SCENES,
  pictureName,
  SHEET,
  STATE_LOOKS,
  STATE_SCENES,
} from './support/scenes';
import type { StoreName } from './support/stores';
import { setUpStudio, type Window } from './support/studio';

const studio = setUpStudio();

/** One window on each store. */
function setUpWindows(look: Look): (store: StoreName) => Promise<Window> {
  const windows = new Map<StoreName, Promise<Window>>();
  afterAll(async () => {
    for (const window of windows.values()) await (await window).close();
  });
  return (store) => {
    const window = windows.get(store) ?? studio.open(store, look);
    windows.set(store, window);
    return window;
  };
}

describe.each([
  ...STATE_LOOKS.map((look) => ({ look, scenes: STATE_SCENES })),
  { look: SHEET, scenes: PAPER_SCENES },
])('at $look.width × $look.height, in the $look.colorScheme', ({ look, scenes }) => {
  const windowOn = setUpWindows(look);

  it.each(scenes)('$name looks as before', async (scene) => {
    const window = await windowOn(scene.store);
    await window.show(scene);
    expectPicture(pictureName(scene, look), await window.draw());
  });
});
