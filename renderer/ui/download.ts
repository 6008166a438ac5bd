/** Longer than any browser needs to read a text file from its own memory. */
const REVOKE_AFTER_MS = 60_000;

/** Saves a text as a file. A browser puts it with its downloads; Electron asks where to save it. */
export function download(name: string, text: string, type = 'text/markdown'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
