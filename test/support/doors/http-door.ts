import { onTestFinished } from 'vitest';
import { createHttpHost } from '../../../electron/hosts/http';
import { TINY_PAGE } from './http-transport';
import { memoryApp, type TestApp } from './memory-app';
import { rawRequest, type RawResponse, requestOf } from './raw-request';

export interface HttpDoor {
  readonly app: TestApp;
  readonly port: number;
  readonly printedCode: string;
  readonly issueLaunchCode: () => string;
  /** Sends a raw request, with the right Host unless it has its own. */
  readonly send: (line: string, headers?: readonly string[], body?: string) => Promise<RawResponse>;
  /** A POST as made by the page, with additional headers. */
  readonly post: (path: string, body: unknown, headers?: readonly string[]) => Promise<RawResponse>;
  /** The headers of a page with a session. */
  readonly openSession: (code?: string) => Promise<string>;
}

const codeIn = (url: string): string => new URL(url).hash.slice(1);

/** A real host on its own port, driven byte by byte; closed after the test. */
export async function openHttpDoor(): Promise<HttpDoor> {
  const app = memoryApp();
  const host = await createHttpHost(app, TINY_PAGE, 0);
  onTestFinished(async () => {
    await host.close();
    app.close();
  });
  const port = Number(new URL(host.printedUrl).port);
  const printedCode = codeIn(host.printedUrl);

  const send: HttpDoor['send'] = (line, headers = [], body?) => {
    const hasHost = headers.some((header) => header.toLowerCase().startsWith('host:'));
    const all = hasHost ? headers : [`Host: 127.0.0.1:${port}`, ...headers];
    return rawRequest(port, requestOf(line, all, body));
  };
  const post: HttpDoor['post'] = (path, body, headers = []) => {
    const own = [`Origin: http://127.0.0.1:${port}`, 'Content-Type: application/json'];
    return send(`POST ${path} HTTP/1.1`, [...own, ...headers], JSON.stringify(body));
  };

  return {
    app,
    port,
    printedCode,
    issueLaunchCode: () => codeIn(host.createLaunchUrl()),
    send,
    post,
    openSession: async (code = printedCode) => {
      const { body } = await post('/api/session', { code });
      const { session } = JSON.parse(body) as { session?: string };
      return `X-Waymark-Session: ${session ?? ''}`;
    },
  };
}
