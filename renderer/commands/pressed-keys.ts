import { isPlainKey, type Modifier, MODIFIERS } from '../../shared/domain/shortcut';
import { isMac } from './keys';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MODIFIER_KEYS: ReadonlySet<string> = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'OS',
]);

/**
 * The keys that are down, as `mod+alt+space`; the last one is missing while only modifiers are, and null where it is one
 * that cannot be named.
 */
export function pressedKeys(event: Pressed): {
  readonly held: string;
  readonly key: string | null | undefined;
} {
  const down: Record<Modifier, boolean> = {
    mod: isMac ? event.metaKey : event.ctrlKey,
    ctrl: isMac && event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    super: !isMac && event.metaKey,
  };
  const held = MODIFIERS.filter((each) => down[each]).join('+');
  return { held, key: MODIFIER_KEYS.has(event.key) ? undefined : nameOf(event) };
}

/** With Alt or Shift a key may type something else than what stands on it: its place says what that is. */
function nameOf({ key, code }: Pressed): string | null {
  if (key === ' ' || code === 'Space') return 'space';
  const typed = key.toLowerCase();
  if (isPlainKey(typed)) return typed;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
