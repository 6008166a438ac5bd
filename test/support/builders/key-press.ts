type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift';

/** What a page hears of a pressed key, as far as commands look at it. */
export const keyPress = (key: string, ...held: Modifier[]): KeyboardEvent =>
  keyPressAt('', key, ...held);

/** The same, on a keyboard where the key has a place, such as `KeyX`. */
export const keyPressAt = (code: string, key: string, ...held: Modifier[]): KeyboardEvent =>
  ({
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }) as KeyboardEvent;
