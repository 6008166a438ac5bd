import type { Page } from 'playwright-core';

/** Shows the view, and resolves once it is still. */
export const goToView = (page: Page, name: string): Promise<number> =>
  page.evaluate((name) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
    const link = links.find((each) => each.textContent.startsWith(name));
    if (link === undefined) throw new Error(`There is no view ${name}`);
    return window.gauge.timeToStill(
      () => link.click(),
      () => document.title === `${name} · Waymark`,
    );
  }, name);
