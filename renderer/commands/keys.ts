const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Whether the event is the key written as `x`, `?`, `arrowdown`, `alt+arrowdown` or `mod+shift+z`. */
export function matchesKey(event: KeyboardEvent, written: string): boolean {
  // Browsers send keydowns without a key when they fill in a form.
  if (typeof event.key !== 'string') return false;
  const names = written.split('+');
  const key = names.at(-1);
  const wantsMod = names.includes('mod');
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const hasOther = isMac ? event.ctrlKey : event.metaKey;
  if (event.key.toLowerCase() !== key || hasMod !== wantsMod || hasOther) return false;
  if (event.altKey !== names.includes('alt')) return false;
  // Whether a character such as ? needs Shift depends on the keyboard.
  return !wantsMod || event.shiftKey === names.includes('shift');
}

const SIGNS: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  arrowdown: '↓',
  arrowup: '↑',
  escape: 'Esc',
};

/** The key as it is printed on the keyboard: `Ctrl Z`, `X`, `?`. */
export const formatKey = (written: string): string =>
  written
    .split('+')
    .map((part) => SIGNS[part] ?? part.toUpperCase())
    .join(' ');
