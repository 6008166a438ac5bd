/** Longer than any browser takes to read a file of text out of its own memory. */
const REVOKE_AFTER_MS = 60_000;

/** Hands a text over as a file: the browser puts it where its downloads go, Electron asks for the place. */
export function download(name: string, text: string, type = 'text/markdown'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
