import { shell } from 'electron';
import type { Log } from '../log';

/** In characters; Windows hands on no more. */
const LONGEST_LINK = 2_000;
const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The address as it may be handed to the desktop; null for any that could mislead or start a program. */
export function externalLink(address: string): string | null {
  if (address.length > LONGEST_LINK || !URL.canParse(address)) return null;
  const { protocol, username, password, href } = new URL(address);
  // `https://bank@evil` shows the one name and goes to the other.
  return PROTOCOLS.has(protocol) && username === '' && password === '' ? href : null;
}

/** Opens a link of the page in the person's own browser. The log never names it. */
export function openLink(address: string, log: Log): void {
  const link = externalLink(address);
  if (link === null) return log('warn', 'link refused');
  shell.openExternal(link).catch(() => log('warn', 'link not opened'));
}
