import { protocol } from 'electron';
import { isAtOrigin } from '../hosts/origin';
import { type PageFiles, readPageFiles, servePage } from '../hosts/page';

const SCHEME = 'app';
export const PAGE_ORIGIN = `${SCHEME}://waymark`;

/**
 * Makes `app://` an origin like https, with storage, modules and a cache of compiled code. Must be called once, before
 * Electron is ready.
 */
export const registerPageScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);

/** Serves the built page's own files at `app://waymark/`, and nothing else. */
export function setupPageProtocol(folder: string): void {
  const files = readPageFiles(folder);
  protocol.handle(SCHEME, ({ method, url }) => answer(files, method, url));
}

function answer(files: PageFiles, method: string, url: string): Response {
  const isOurs = method === 'GET' && isAtOrigin(url, PAGE_ORIGIN);
  const found = isOurs ? servePage(files, new URL(url).pathname) : null;
  if (found === null) return new Response('There is nothing at this address.', { status: 404 });
  return new Response(found.body, { headers: found.headers });
}
