import type { Page } from 'playwright-core';

/** From now on no view can be drawn that writes a date. No part of Waymark fails on demand, but a browser API can be made to. */
export const breakDates = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const fail = (): never => {
      throw new Error('out of order');
    };
    Object.assign(Intl.DateTimeFormat.prototype, { formatRange: fail, formatToParts: fail });
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get: () => fail });
  });
