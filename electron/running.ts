import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pathIn = (dataDir: string): string => join(dataDir, 'running.txt');

/** Notes, for the owner's eyes alone, where the browser host can be reached: a second start reads it. */
export const noteRunning = (dataDir: string, printedUrl: string): void =>
  writeFileSync(pathIn(dataDir), printedUrl, { mode: 0o600 });

export const forgetRunning = (dataDir: string): void => rmSync(pathIn(dataDir), { force: true });

/** Where the browser host that holds the folder can be reached; null when the desktop window holds it. */
export function findRunning(dataDir: string): string | null {
  try {
    return readFileSync(pathIn(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Asks a running browser host for an address with a one-use code, fit to stand on a command line; null when it
 * does not answer.
 */
export async function requestLaunchUrl(printedUrl: string): Promise<string | null> {
  const { origin, hash } = new URL(printedUrl);
  try {
    const response = await fetch(`${origin}/api/launch-code`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ code: hash.slice(1) }),
    });
    const { code } = (await response.json()) as { code?: string };
    return code === undefined ? null : `${origin}/#${code}`;
  } catch {
    // Stopped just now, or not a host at all: there is no window to show, and each caller says so.
    return null;
  }
}
