import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http';
import { createHttpTransport } from '../../../renderer/transport/http';
import type { Notice } from '../../../shared/contract/transport';
import { TINY_PAGE } from '../../support/doors/http-transport';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';
import { standAt } from '../../support/builders/stand-at';

let app: TestApp;
let host: HttpHost;

beforeEach(async () => {
  app = memoryApp();
  host = await createHttpHost(app, TINY_PAGE, 0);
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await host.close();
  app.close();
});

/** A page that is in, and hears. */
async function listen(): Promise<{ heard: Notice[]; stop: () => void }> {
  standAt(host.printedUrl);
  const transport = createHttpTransport();
  const heard: Notice[] = [];
  const stop = transport.onNotice((notice) => heard.push(notice));
  await vi.waitUntil(() => {
    app.dispatch('settings.change', { firstWeekday: 0 });
    return heard.length > 0;
  });
  return { heard, stop };
}

const ask = () => createHttpTransport().call('plan.get', {});
const OK = { ok: true, value: null };

describe('calls that are made together', () => {
  /** The names of the calls that were sent, and what lets the answer to one of them come. */
  function holdAnswers(held: string) {
    const [sent, { promise, resolve }] = [[] as string[], Promise.withResolvers<void>()];
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const { name } = JSON.parse(init.body as string) as { name?: string };
      if (name !== undefined) sent.push(name);
      const response = await fetch(path, init);
      if (name === held) await promise;
      return response;
    });
    return { sent, release: resolve };
  }

  it('reach the app in their order, when they write', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    await transport.call('plan.get', {});
    const { sent, release } = holdAnswers('settings.change');
    const first = transport.call('settings.change', { firstWeekday: 0 });
    const second = transport.call('step.undo', {});
    await vi.waitUntil(() => sent.length > 0);
    expect(await transport.call('plan.get', {})).toMatchObject(OK);
    expect(sent).toEqual(['settings.change', 'plan.get']);
    release();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: true });
    expect(sent).toEqual(['settings.change', 'plan.get', 'step.undo']);
  });

  it('go on after one that failed', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    const refused = transport.call('step.undo', {});
    const written = transport.call('settings.change', { firstWeekday: 0 });
    expect(await refused).toMatchObject({ ok: false });
    expect(await written).toMatchObject({ ok: true });
  });
});

describe('the link', () => {
  it('lets the page in, and its code is gone from the address at once', async () => {
    standAt(host.printedUrl);
    const reply = ask();
    expect(location.hash).toBe('');
    expect(await reply).toMatchObject(OK);
  });

  it('lets it in again after a reload, without a code', async () => {
    standAt(host.createLaunchUrl());
    expect(await ask()).toMatchObject(OK);
    expect(await ask()).toMatchObject(OK);
  });

  it('that was used up opens nothing, and says which one does', async () => {
    const used = host.createLaunchUrl();
    standAt(used);
    await ask();
    standAt(used);
    expect(await ask()).toEqual({
      ok: false,
      error: {
        code: 'unauthorized',
        message: 'Open Waymark with the link that it printed when it started.',
      },
    });
  });

  it('that was used up does no harm to a page that is in', async () => {
    const used = host.createLaunchUrl();
    standAt(used);
    await ask();
    Object.assign(location, { hash: new URL(used).hash });
    expect(await ask()).toMatchObject(OK);
  });

  it('without a code lets no one in', async () => {
    standAt(new URL('/', host.printedUrl).href);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
  });

  it('leaves an address within the page as it is', async () => {
    const page = standAt(new URL('/#/roadmap', host.printedUrl).href);
    await ask();
    page.follow(new URL('/#/guide', host.printedUrl).href);
    expect(location.hash).toBe('#/guide');
    expect(page.reloads()).toBe(0);
  });

  it('followed where a page stands open lets that one in, and starts it again', async () => {
    const page = standAt(new URL('/', host.printedUrl).href);
    expect(await ask()).toMatchObject({ ok: false });
    page.follow(host.createLaunchUrl());
    expect(location.hash).toBe('');
    await vi.waitUntil(() => page.reloads() === 1);
    expect(await ask()).toMatchObject(OK);
  });
});

describe('a host that has stopped', () => {
  it('is said to be out of reach, and what to do', async () => {
    standAt(host.printedUrl);
    const transport = createHttpTransport();
    expect(await transport.call('plan.get', {})).toMatchObject(OK);
    await host.close();
    expect(await transport.call('plan.get', {})).toMatchObject({
      ok: false,
      error: { code: 'unreachable', message: expect.stringContaining('not saved') },
    });
  });

  it('is noticed by the page', async () => {
    const { heard, stop } = await listen();
    await host.close();
    await expect.poll(() => heard).toContainEqual({ kind: 'connection', connection: 'lost' });
    stop();
  });

  it('and that was started anew, knows the page no more', async () => {
    const { heard, stop } = await listen();
    const port = Number(new URL(host.printedUrl).port);
    await host.close();
    host = await createHttpHost(app, TINY_PAGE, port);
    await expect
      .poll(() => heard, { timeout: 3_000 })
      .toContainEqual({ kind: 'connection', connection: 'locked' });
    expect(await createHttpTransport().call('plan.get', {})).toMatchObject({
      error: { code: 'unauthorized' },
    });
    stop();
  });
});
