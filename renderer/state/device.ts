// What this device remembers. Not part of the person's data: losing it does no harm.

/** Null if nothing is stored, or the browser has no storage. */
export function readFromDevice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** False if the browser has no storage. */
export function keepOnDevice(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
