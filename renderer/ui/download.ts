/** Longer than any browser needs to read a file from its own memory. */
const REVOKE_AFTER_MS = 60_000;

/** Saves a text or bytes as a file. A browser puts it in its downloads; Electron asks where to save it. */
export function download(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'text/markdown',
): void {
  const url = URL.createObjectURL(
    new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
