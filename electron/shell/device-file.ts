import { readFileSync, writeFileSync } from 'node:fs';

// Data that stays on this device, beside the window's state. Losing it does no harm.

/** Null if the file is missing or unreadable. */
export function readDeviceFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

export function keepDeviceFile(path: string, value: unknown): void {
  try {
    writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
  } catch {
    // A full disk must not stop Waymark.
  }
}
