import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as keysModule from '../../../renderer/commands/keys';
import { keyPress as press, keyPressAt as pressAt } from '../../support/builders/key-press';

type Keys = typeof keysModule;

/** Keys as read on that platform, which is determined once, on load. */
async function keysOn(platform: string): Promise<Keys> {
  vi.resetModules();
  vi.stubGlobal('navigator', { platform });
  return import('../../../renderer/commands/keys');
}

afterEach(() => void vi.unstubAllGlobals());

const MACHINES = [
  { platform: 'Linux x86_64', mod: 'ctrl', other: 'meta' },
  { platform: 'Win32', mod: 'ctrl', other: 'meta' },
  { platform: 'MacIntel', mod: 'meta', other: 'ctrl' },
  { platform: 'iPad', mod: 'meta', other: 'ctrl' },
] as const;

describe.each(MACHINES)('on $platform', ({ platform, mod, other }) => {
  let matchesKey: Keys['matchesKey'];

  beforeEach(async () => {
    ({ matchesKey } = await keysOn(platform));
  });

  it('a letter is matched by position if the layout types none', () => {
    expect(matchesKey(pressAt('KeyZ', 'я', mod), 'mod+z')).toBe(true);
    expect(matchesKey(pressAt('KeyX', 'ч'), 'x')).toBe(true);
    expect(matchesKey(pressAt('KeyX', 'Χ'), 'x')).toBe(true);
    // On a Latin layout the letter counts, wherever it is.
    expect(matchesKey(pressAt('KeyZ', 'y'), 'z')).toBe(false);
    expect(matchesKey(pressAt('Semicolon', 'ö'), 'x')).toBe(false);
  });

  it('a digit is matched by position if it would need Shift', () => {
    expect(matchesKey(pressAt('Digit1', '&'), '1')).toBe(true);
    expect(matchesKey(pressAt('Digit1', '١'), '1')).toBe(true);
    expect(matchesKey(pressAt('Digit1', '!', 'shift'), '1')).toBe(false);
  });

  it('a letter is matched in either case', () => {
    expect(matchesKey(press('x'), 'x')).toBe(true);
    expect(matchesKey(press('X', 'shift'), 'x')).toBe(true);
    expect(matchesKey(press('X'), 'x')).toBe(true);
    expect(matchesKey(press('y'), 'x')).toBe(false);
  });

  it('a letter is not matched with a modifier', () => {
    expect(matchesKey(press('x', 'ctrl'), 'x')).toBe(false);
    expect(matchesKey(press('x', 'meta'), 'x')).toBe(false);
    expect(matchesKey(press('x', 'alt'), 'x')).toBe(false);
  });

  it('a symbol is matched however it is typed', () => {
    expect(matchesKey(press('?'), '?')).toBe(true);
    expect(matchesKey(press('?', 'shift'), '?')).toBe(true);
    expect(matchesKey(press('/', 'shift'), '?')).toBe(false);
  });

  it('a named key is matched by its name', () => {
    expect(matchesKey(press('ArrowDown'), 'arrowdown')).toBe(true);
    expect(matchesKey(press('Escape'), 'escape')).toBe(true);
    expect(matchesKey(press('Enter'), 'escape')).toBe(false);
  });

  it('mod is the platform’s modifier', () => {
    expect(matchesKey(press('z', mod), 'mod+z')).toBe(true);
    expect(matchesKey(press('z', other), 'mod+z')).toBe(false);
    expect(matchesKey(press('z', mod, other), 'mod+z')).toBe(false);
    expect(matchesKey(press('z', mod, 'alt'), 'mod+z')).toBe(false);
    expect(matchesKey(press('z'), 'mod+z')).toBe(false);
  });

  it('alt is matched only if given', () => {
    expect(matchesKey(press('ArrowDown', 'alt'), 'alt+arrowdown')).toBe(true);
    expect(matchesKey(press('ArrowDown'), 'alt+arrowdown')).toBe(false);
    expect(matchesKey(press('ArrowDown', 'alt'), 'arrowdown')).toBe(false);
  });

  it('with mod, Shift distinguishes undo from redo', () => {
    expect(matchesKey(press('Z', mod, 'shift'), 'mod+shift+z')).toBe(true);
    expect(matchesKey(press('z', mod), 'mod+shift+z')).toBe(false);
    expect(matchesKey(press('Z', mod, 'shift'), 'mod+z')).toBe(false);
  });
});

describe('a key is displayed', () => {
  it('as on most keyboards', async () => {
    const { formatKey } = await keysOn('Linux x86_64');
    expect(
      ['x', '?', 'mod+z', 'mod+shift+z', 'arrowdown', 'arrowup', 'escape'].map(formatKey),
    ).toEqual(['X', '?', 'Ctrl Z', 'Ctrl Shift Z', '↓', '↑', 'Esc']);
  });

  it('with symbols on macOS', async () => {
    const { formatKey } = await keysOn('MacIntel');
    expect(['mod+z', 'mod+shift+z'].map(formatKey)).toEqual(['⌘ Z', '⌘ ⇧ Z']);
  });
});
