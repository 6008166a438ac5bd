import type { IncomingMessage } from 'node:http';

/** Why a request is rejected: status and a one-line reason. */
export interface Denial {
  readonly status: number;
  readonly reason: string;
}

/**
 * Rejects anything that a cross-origin page, DNS rebinding or a forged form could send. `address` is `127.0.0.1:PORT`.
 * Null if the request is allowed.
 */
export function denialOf(request: IncomingMessage, address: string): Denial | null {
  const { method = '', headers, url = '' } = request;
  if (countHeader(request, 'host') !== 1) return deny(400, 'exactly one Host header');
  if (headers.host !== address || !url.startsWith('/')) return deny(421, 'another host');
  if (headers.origin !== undefined && headers.origin !== `http://${address}`)
    return deny(403, 'another origin');
  if (!isOwnFetch(request)) return deny(403, 'another site');
  if (method === 'GET') return null;
  if (method !== 'POST') return deny(405, 'GET and POST only');
  if (headers.origin === undefined) return deny(403, 'no origin');
  if (headers['content-type'] !== 'application/json') return deny(415, 'JSON only');
  return null;
}

const deny = (status: number, reason: string): Denial => ({ status, reason });

/** Node keeps only the first of two Host headers; the raw list has both. */
const countHeader = ({ rawHeaders }: IncomingMessage, name: string): number =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;

/**
 * A link on another site may navigate to the page itself, which holds no data; nothing else may be fetched cross-site.
 */
function isOwnFetch({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return (
    method === 'GET' &&
    headers['sec-fetch-dest'] === 'document' &&
    headers['sec-fetch-mode'] === 'navigate'
  );
}
