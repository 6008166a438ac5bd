import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../electron/app';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http';
import { ask, startPlan, taskAt } from '../../support/doors/ask';
import { TINY_PAGE } from '../../support/doors/http-transport';
import { memoryApp, type TestApp } from '../../support/doors/memory-app';

let app: TestApp;
let host: HttpHost;
let origin: string;
/** Number of listeners of this test's app. */
let listening: { count: number };

beforeEach(async () => {
  app = memoryApp();
  const counted = { count: 0 };
  listening = counted;
  const changes: App['changes'] = (listener) => {
    counted.count += 1;
    const stop = app.changes(listener);
    return () => {
      counted.count -= 1;
      stop();
    };
  };
  host = await createHttpHost({ ...app, changes }, TINY_PAGE, 0);
  ({ origin } = new URL(host.printedUrl));
});

afterEach(async () => {
  vi.useRealTimers();
  await host.close();
  app.close();
});

const post = (path: string, body: object, session = '', signal?: AbortSignal): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Waymark-Session': session, Origin: origin },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** Reads the stream of notices as a page does, until stopped. */
async function listen() {
  const code = new URL(host.printedUrl).hash.slice(1);
  const { session } = (await (await post('/api/session', { code })).json()) as { session: string };
  const abort = new AbortController();
  const response = await post('/api/notices', {}, session, abort.signal);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    response,
    next: async (): Promise<string | undefined> => (await reader?.read())?.value,
    leave: () => abort.abort(),
  };
}

describe('the stream of notices', () => {
  it('says at once that it is open, then sends a line for each', async () => {
    const { response, next, leave } = await listen();
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse((await next()) ?? '')).toEqual({ kind: 'hello', ...app.version() });
    const taskId = taskAt(startPlan(app), 0).id;
    await next();
    ask(app, 'task.start', { taskId });
    expect(JSON.parse((await next()) ?? '')).toMatchObject({ kind: 'changed', revision: 2 });
    leave();
  });

  it('sends keep-alives while there is nothing to report', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { next, leave } = await listen();
    await next();
    vi.advanceTimersByTime(15_000);
    expect(await next()).toBe('\n');
    leave();
  });

  it('is closed when the page disconnects', async () => {
    const { next, leave } = await listen();
    await next();
    expect(listening.count).toBe(1);
    leave();
    await vi.waitUntil(() => listening.count === 0);
  });

  it('does not keep the host from closing', async () => {
    const { next } = await listen();
    await next();
    await host.close();
    await expect(next()).rejects.toThrow();
    await vi.waitUntil(() => listening.count === 0);
  });
});

describe('the door', () => {
  it('listens only on the loopback address', async () => {
    const { hostname, port } = new URL(origin);
    expect(hostname).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      const socket = connect(Number(port), address);
      const error = await new Promise((resolve) =>
        socket.once('error', resolve).once('connect', resolve),
      );
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it('cannot use a port that is taken', async () => {
    const port = Number(new URL(origin).port);
    await expect(createHttpHost(app, TINY_PAGE, port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
