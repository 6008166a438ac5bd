export const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** Whether the event is the key written as `x`, `?`, `arrowdown`, `alt+arrowdown` or `mod+shift+z`. */
export function matchesKey(event: KeyboardEvent, written: string): boolean {
  // Browsers send keydown events without a key when they autofill a form.
  if (typeof event.key !== 'string') return false;
  const names = written.split('+');
  const key = names.at(-1);
  const wantsMod = names.includes('mod');
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const hasOther = isMac ? event.ctrlKey : event.metaKey;
  if (!isKey(event, key ?? '') || hasMod !== wantsMod || hasOther) return false;
  if (event.altKey !== names.includes('alt')) return false;
  // Whether a character such as ? needs Shift depends on the keyboard layout.
  return !wantsMod || event.shiftKey === names.includes('shift');
}

/**
 * Matches by the typed character. A key that types no Latin letter or digit, as on Cyrillic, Greek or Hebrew layouts or
 * the French digit row, is matched by its position.
 */
function isKey({ key, code, shiftKey }: KeyboardEvent, wanted: string): boolean {
  const typed = key.toLowerCase();
  if (typed === wanted) return true;
  if (/^[a-z]$/.test(wanted))
    return /^\P{ASCII}$/u.test(typed) && code === `Key${wanted.toUpperCase()}`;
  return /^[0-9]$/.test(wanted) && !shiftKey && typed.length === 1 && code === `Digit${wanted}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  ctrl: '⌃',
  super: 'Super',
  arrowdown: '↓',
  arrowup: '↑',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  delete: 'Del',
  space: 'Space',
};

/** The key as printed on the keyboard: `Ctrl Z`, `X`, `?`. */
export const formatKey = (written: string): string =>
  written
    .split('+')
    .map((part) => SIGNS[part] ?? part.toUpperCase())
    .join(' ');
