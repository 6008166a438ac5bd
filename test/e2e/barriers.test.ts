import { expect, it } from 'vitest';
import { findBarriers, SCHEMES } from './support/barriers';
import { goTo } from './support/page';
import { setUpWorld } from './support/world';

const world = setUpWorld();

it('barriers are found in each scheme, also on a page that was looked at before', async () => {
  const page = await world.openStarted();
  await goTo(page, 'Week');
  for (const scheme of SCHEMES) expect(await findBarriers(page, scheme)).toEqual([]);
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Hardly to be seen';
    faint.style.cssText = 'color: #777; background: #808080; forced-color-adjust: none';
    document.querySelector('main')?.append(faint, document.createElement('button'));
  });
  const found = async (scheme: (typeof SCHEMES)[number]): Promise<string[]> =>
    (await findBarriers(page, scheme)).map(({ id }) => id);
  expect(await found('light')).toEqual(expect.arrayContaining(['button-name', 'color-contrast']));
  expect(await found('dark')).toContain('color-contrast');
  expect(await found('forced colours')).toContain('color-contrast');
});
