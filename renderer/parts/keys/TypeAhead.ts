import { useEffect } from 'react';
import { takesKey, typeText } from '../../commands/text-editing';

/** Longer than anything that opens takes to give its field the focus. */
const PATIENCE_MS = 1_000;

/**
 * In the place of something with a text field whose code is still loading: what is typed meanwhile is no command, and
 * goes into the field once that has the focus.
 */
export function TypeAhead() {
  useEffect(() => {
    const catching = new AbortController();
    const { signal } = catching;
    let typed = '';
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || takesKey(event) || !isTyping(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Backspace') typed = typed.slice(0, -1);
      else if (event.key !== 'Enter') typed += event.key;
    };
    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    const deliver = (): void => {
      if (!signal.aborted && typeText(typed)) catching.abort();
    };
    return () => {
      if (typed === '') catching.abort();
      // In a task of its own, because a field may be selected as it gets the focus.
      window.addEventListener('focusin', () => setTimeout(deliver), { signal });
      setTimeout(deliver);
      setTimeout(() => catching.abort(), PATIENCE_MS);
    };
  }, []);
  return null;
}

const isTyping = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 || key === 'Backspace' || key === 'Enter') && !ctrlKey && !metaKey && !altKey;
