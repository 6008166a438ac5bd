import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Opening } from '../../shared/contract/calls/app';
import type { Reply } from '../../shared/contract/reply';
import type { Transport } from '../../shared/contract/transport';
import { setUpShell } from './support/electron';
import { goTo, startPlan } from './support/page';
import { obstacle } from './support/runtime';

const title = 'The desktop app at home';
if (obstacle !== null) console.log(`${title}: skipped, because ${obstacle}.`);

/** Makes a call as the page itself does. */
const call = (page: Page, name: string, input: object): Promise<Reply<unknown>> =>
  page.evaluate(
    ([called, given]) => {
      const { waymark } = window as unknown as { waymark: Transport };
      return waymark.call(called, given, crypto.randomUUID());
    },
    [name, input] as const,
  );

describe.skipIf(obstacle !== null)(
  obstacle === null ? title : `${title} (skipped: ${obstacle})`,
  () => {
    const shell = setUpShell();
    let app: ElectronApplication;
    let page: Page;

    beforeAll(async () => {
      app = await shell.launch();
      page = await app.firstWindow();
      await startPlan(page);
    });
    afterEach(() => expect(shell.faults.splice(0)).toEqual([]));
    afterAll(() => shell.closeAll());

    it('notifies of a review, and leads to it when clicked', async () => {
      // Whatever the machine can show: a click comes as soon as one is shown.
      await app.evaluate(({ Notification }) => {
        Notification.isSupported = () => true;
        Notification.prototype.show = function show() {
          this.emit('click');
        };
      });
      const reply = (await page.evaluate(() => {
        const { waymark } = window as unknown as { waymark: Transport };
        return waymark.call('app.open', {});
      })) as Reply<Opening>;
      if (!reply.ok) throw new Error(reply.error.message);
      const monthAgo = new Date(Date.parse(reply.head.today) - 28 * 86_400_000);
      const startDay = monthAgo.toISOString().slice(0, 10);
      const planId = reply.value.records.plan?.[0]?.id;
      await call(page, 'plan.change', { planId, startDay });
      const reviewWeekday = new Date(reply.head.today).getUTCDay();
      await call(page, 'settings.change', { reviewWeekday, quietFrom: 0, quietUntil: 0 });
      await goTo(page, 'Settings');
      // Not `check`: the view is gone before the mark could be seen.
      await page.getByRole('checkbox', { name: 'Review day' }).click();
      await page.waitForURL(/#\/week\/[\d-]+\/review$/);
    });
  },
);
