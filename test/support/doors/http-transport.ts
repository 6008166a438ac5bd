import type { App } from '../../../electron/app';
import { createHttpHost, type HttpHost } from '../../../electron/hosts/http';
import type { PageFiles } from '../../../electron/hosts/page';
import { createHttpTransport } from '../../../renderer/transport/http';
import type { Transport } from '../../../shared/contract/transport';
import { standAt } from '../builders/stand-at';

const html = '<!doctype html><meta name="nonce" content="__STYLE_NONCE__"><title>Page</title>';

export const TINY_PAGE: PageFiles = new Map([
  ['/index.html', { body: Buffer.from(html), type: 'text/html; charset=utf-8' }],
  ['/assets/main.js', { body: Buffer.from('export {};'), type: 'text/javascript; charset=utf-8' }],
]);

/** The page's transport through the real HTTP host; its session comes from the printed link. */
export async function httpTransport(app: App): Promise<{ transport: Transport; host: HttpHost }> {
  const host = await createHttpHost(app, TINY_PAGE, 0);
  standAt(host.printedUrl);
  return { transport: createHttpTransport(), host };
}
