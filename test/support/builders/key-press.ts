type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift';

/** The parts of a keyboard event that commands look at. */
export const keyPress = (key: string, ...held: Modifier[]): KeyboardEvent =>
  keyPressAt('', key, ...held);

/** The same, on a layout where the key has a position, such as `KeyX`. */
export const keyPressAt = (code: string, key: string, ...held: Modifier[]): KeyboardEvent =>
  ({
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }) as KeyboardEvent;
