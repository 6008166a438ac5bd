import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteRecent, readRecents } from '../../../renderer/state/recents';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('recent choices come first, without duplicates', () => {
  ['a', 'b', 'c', 'a'].forEach(noteRecent);
  expect(readRecents()).toEqual(['a', 'c', 'b']);
});

it('no more are kept than anybody looks through', () => {
  Array.from({ length: 40 }, (_, index) => `id-${index}`).forEach(noteRecent);
  expect(readRecents()).toHaveLength(20);
  expect(readRecents()[0]).toBe('id-39');
});

it('without browser storage, nothing is remembered', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  noteRecent('a');
  expect(readRecents()).toEqual([]);
});
