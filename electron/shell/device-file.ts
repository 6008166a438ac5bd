import { readFileSync, writeFileSync } from 'node:fs';

// What this device keeps for itself, beside the window's place. Nothing that matters is lost with it.

/** Null where there is no file, or none that can be read. */
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
    // A full disk must not keep Waymark from going on.
  }
}
