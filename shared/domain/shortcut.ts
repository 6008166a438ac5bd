/** Keys are written as `mod+alt+space`: mod is Ctrl or, on a Mac, ⌘; super the Windows key, and ctrl that of a Mac. */
export const MODIFIERS = ['mod', 'ctrl', 'alt', 'shift', 'super'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** The keys that begin a task from any program, until the person chooses others. */
export const USUAL_ADD_KEYS = 'mod+alt+space';

const FUNCTION_KEY = /^f([1-9]|1[0-9]|2[0-4])$/;
const NAMED_KEYS: ReadonlySet<string> = new Set([
  'space',
  'arrowup',
  'arrowdown',
  'arrowleft',
  'arrowright',
  'home',
  'end',
]);

/** Whether it can be the last of the keys: a letter, a digit, a function key, or one with a name. */
export const isPlainKey = (key: string): boolean =>
  /^[a-z0-9]$/.test(key) || FUNCTION_KEY.test(key) || NAMED_KEYS.has(key);

/** What systems answer to themselves, whatever program has registered it. */
const TAKEN: ReadonlySet<string> = new Set([
  'mod+alt+f1',
  'mod+alt+f2',
  'mod+alt+f3',
  'mod+alt+f4',
  'mod+alt+f5',
  'mod+alt+f6',
  'mod+alt+f7',
  'mod+shift+3',
  'mod+shift+4',
  'mod+shift+5',
  'mod+shift+z',
  'mod+shift+c',
  'mod+shift+v',
  'mod+shift+t',
  'mod+shift+n',
  'alt+f4',
  'super+l',
]);

/**
 * Why keys cannot work in every program; null: they can. unknown: not written as keys are · no-modifier: other programs
 * could not be typed in · one-modifier: that is how programs write their own keys · taken: by the system, or by nearly
 * every program.
 */
export type KeysRefusal = 'unknown' | 'no-modifier' | 'one-modifier' | 'taken';

export function refusalOfKeys(written: string): KeysRefusal | null {
  const parts = written.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const ordered = MODIFIERS.filter((each) => modifiers.includes(each));
  if (!isPlainKey(key) || ordered.join('+') !== modifiers.join('+')) return 'unknown';
  const needed = FUNCTION_KEY.test(key) ? 1 : 2;
  if (!ordered.some((each) => each !== 'shift')) return 'no-modifier';
  if (TAKEN.has(written)) return 'taken';
  return ordered.length < needed && !ordered.includes('super') ? 'one-modifier' : null;
}
