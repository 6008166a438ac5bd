import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

export interface PageFile {
  readonly body: NonSharedBuffer;
  readonly type: string;
}

/** The renderer's files by URL path (`/index.html`, `/assets/…`). Nothing else is served. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const INDEX = '/index.html';
const NONCE_MARK = '__STYLE_NONCE__';

/** Reads the built renderer once, so that no request ever names a path on disk. */
export function readPageFiles(folder: string): PageFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.map((name) => [
      name.slice(folder.length).split(sep).join('/'),
      { body: readFileSync(name), type: TYPES[extname(name)] ?? 'application/octet-stream' },
    ]),
  );
}

/**
 * The response to a request for one of the page's files, for both `app://` and loopback; null if there is no such file.
 */
export function servePage(
  files: PageFiles,
  pathname: string,
): { body: NonSharedBuffer | string; headers: Record<string, string> } | null {
  const path = pathname === '/' ? INDEX : pathname;
  const file = files.get(path);
  if (file === undefined) return null;
  if (path !== INDEX)
    return { body: file.body, headers: headersOf(file, 'max-age=31536000, immutable') };
  const nonce = randomBytes(16).toString('base64');
  return {
    body: file.body.toString('utf8').replaceAll(NONCE_MARK, nonce),
    headers: { ...headersOf(file, 'no-store'), 'Content-Security-Policy': contentPolicy(nonce) },
  };
}

const headersOf = ({ type }: PageFile, caching: string): Record<string, string> => ({
  'Content-Type': type,
  'Cache-Control': caching,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Allows only the page's own files; styles that the UI kit injects at run time carry the nonce. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
