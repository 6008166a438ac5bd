import { vi } from 'vitest';

const realFetch = globalThis.fetch;

export interface StandIn {
  /** Follows a link to the page that is already open. */
  readonly follow: (url: string) => void;
}

/** Makes this process look like a page at that address, as far as the transport can tell. */
export function standAt(url: string): StandIn {
  const { origin, pathname, hash } = new URL(url);
  const kept = new Map<string, string>();
  const location = { pathname, hash };
  const window = new EventTarget();

  vi.stubGlobal('location', location);
  vi.stubGlobal('window', window);
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, path: string) =>
      Object.assign(location, { hash: new URL(path, origin).hash }),
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(new URL(path, origin), withOrigin(init, origin)),
  );

  return {
    follow: (to) => {
      const oldURL = new URL(pathname + location.hash, origin).href;
      location.hash = new URL(to).hash;
      window.dispatchEvent(Object.assign(new Event('hashchange'), { oldURL }));
    },
  };
}

/** Browsers add a page's origin themselves. */
function withOrigin(init: RequestInit, origin: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('Origin', origin);
  return { ...init, headers };
}
