import { expect, it } from 'vitest';
import { refusalOfKeys, USUAL_ADD_KEYS } from '../../../shared/domain/shortcut';

it.each([USUAL_ADD_KEYS, 'mod+shift+a', 'alt+shift+arrowup', 'mod+f9', 'super+n'])(
  '%s can work in every program',
  (keys) => {
    expect(refusalOfKeys(keys)).toBeNull();
  },
);

it.each([
  ['a', 'no-modifier'],
  ['shift+a', 'no-modifier'],
  ['f9', 'no-modifier'],
  ['mod+c', 'one-modifier'],
  ['alt+space', 'one-modifier'],
  ['mod+shift+z', 'taken'],
  ['alt+f4', 'taken'],
  ['shift+mod+a', 'unknown'],
  ['mod+mod+a', 'unknown'],
  ['mod+alt+', 'unknown'],
  ['mod+alt+ä', 'unknown'],
  ['', 'unknown'],
])('“%s” is refused: %s', (keys, refusal) => {
  expect(refusalOfKeys(keys)).toBe(refusal);
});
