import { chromium } from 'playwright-core';
import { SANDBOX } from '../../e2e/support/runtime';
import { kill, startHost as startHostProcess } from '../../support/machine/host-process';
import { startHost } from '../host';
import { type Door, readFirstPaint, type Site } from './door';
import { isRenderer, megabytesOf, treeOf } from './processes';

/** The browser host as a process of its own, and Chromium. */
export async function openBrowserDoor(chromiumPath: string, emptyPage: string): Promise<Door> {
  const server = await chromium.launchServer({ executablePath: chromiumPath, args: SANDBOX });
  const browser = await chromium.connect(server.wsEndpoint());
  const chromiumPids = () => treeOf(server.process().pid ?? NaN);

  const siteAt = (url: string, hosts: number[], close: Site['close']): Site => ({
    open: async () => {
      // A profile of its own: nothing is cached.
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(url);
      const { afterMs } = await readFirstPaint(page);
      return { page, startMs: afterMs, close: () => context.close() };
    },
    processes: () => {
      const pids = chromiumPids();
      // Chromium keeps an empty one at hand for the next page.
      const [page] = pids
        .filter(isRenderer)
        .toSorted((a, b) => megabytesOf([b]) - megabytesOf([a]));
      return { all: [...hosts, ...pids], own: [...hosts, ...(page === undefined ? [] : [page])] };
    },
    close,
  });

  return {
    name: `Browser host, Chromium ${browser.version()}`,
    over: async (dataDir) => {
      const { url, child } = await startHostProcess(dataDir);
      return siteAt(url, [child.pid ?? NaN], () => kill(child));
    },
    empty: async () => {
      const host = await startHost(emptyPage);
      return siteAt(host.url, [], host.close);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
