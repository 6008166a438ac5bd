const TEXT_TYPES = new Set(['text', 'search', 'url', 'email', 'number', 'date', 'password', 'tel']);

/** Whether the focused element needs the key itself, to type or to choose. Esc is never needed: it leaves the field. */
export function takesKey({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (key === 'Escape') return false;
  return isTextField(target) || (isChoice(target) && !ctrlKey && !metaKey);
}

const isChoice = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type === 'radio');

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && TEXT_TYPES.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

/**
 * Undo from the desktop menu applies to the text being typed, if any; returns true if it did. `execCommand` is
 * deprecated but remains the only way to reach a field's own history.
 */
export const editText = (verb: 'undo' | 'redo'): boolean =>
  isTextField(document.activeElement) && document.execCommand(verb);

/** Types the text where the focus is, as the keyboard would; returns false if that takes no text. */
export const typeText = (text: string): boolean =>
  isTextField(document.activeElement) && document.execCommand('insertText', false, text);
