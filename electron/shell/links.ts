import { shell } from 'electron';
import type { Log } from '../log';

/** In characters; Windows passes on no more. */
const LONGEST_LINK = 2_000;
const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The address in a form that is safe to open; null if it could mislead the person or start a program. */
export function externalLink(address: string): string | null {
  if (address.length > LONGEST_LINK || !URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  // `https://bank@evil` shows one host and goes to another.
  return PROTOCOLS.has(protocol) && username === '' && password === '' ? href : null;
}

/** Opens a link in the person's browser. Never logs the address. */
export function openLink(address: string, log: Log): void {
  const link = externalLink(address);
  if (link === null) return log('warn', 'link refused');
  shell.openExternal(link).catch(() => log('warn', 'link not opened'));
}
