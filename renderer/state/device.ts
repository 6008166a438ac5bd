// What this device remembers by itself. It is no part of the person's data: nothing that matters is lost with it.

/** Null where nothing is kept, or the browser keeps nothing. */
export function readFromDevice(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing. */
export function keepOnDevice(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
