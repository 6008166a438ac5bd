import { readFileSync, writeFileSync } from 'node:fs';
import type { Log } from '../log';

// Data that stays on this device, beside the window's state. Losing it does no harm.

/** Null if the file is missing or unreadable. */
export function readDeviceFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Whatever the disk says, Waymark goes on: the value counts until it ends, and the reason is logged. */
export function keepDeviceFile(path: string, value: unknown, log: Log): void {
  try {
    writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
  } catch (error) {
    log('warn', 'device file not written', { path, reason: String(error) });
  }
}
