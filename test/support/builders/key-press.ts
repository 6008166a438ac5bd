type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift';

/** What a page hears of a pressed key, as far as commands look at it. */
export const keyPress = (key: string, ...held: Modifier[]): KeyboardEvent =>
  ({
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  }) as KeyboardEvent;
