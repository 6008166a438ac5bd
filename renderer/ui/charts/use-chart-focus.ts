import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type UIEvent,
  useState,
} from 'react';

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey'>;

interface Options {
  /** The mark that the readout describes while none is hovered or focused; also the first tab stop. */
  readonly rest: string;
  /** A mark may disappear while it has the focus: undone, or no longer among the chart's weeks. */
  readonly isThere: (key: string) => boolean;
  /** The mark that a key leads to, or the same one if there is none; null for keys that mean nothing here. */
  readonly move: (from: string, press: KeyPress) => string | null;
  readonly onPick?: ((key: string) => void) | undefined;
}

/**
 * A single tab stop for the many marks of a chart, and which of them the readout describes: the hovered one, or else
 * the focused one. A mark has its key in `data-key`; the handlers belong on the element around all marks.
 */
export function useChartFocus({ rest, isThere, move, onPick }: Options) {
  const [last, setLast] = useState<string | null>(null);
  const [lastFocused, setFocused] = useState<string | null>(null);
  const [lastPointed, setPointed] = useState<string | null>(null);
  const present = (key: string | null): string | null =>
    key !== null && isThere(key) ? key : null;
  const focused = present(lastFocused);
  const pointed = present(lastPointed);

  return {
    stop: present(last) ?? rest,
    focused,
    pointed,
    described: pointed ?? focused ?? rest,
    handlers: {
      onKeyDown: (event: KeyboardEvent): void => pressed(event, { move, onPick }),
      onFocus: (event: FocusEvent): void => {
        setLast(keyOf(event));
        setFocused(keyOf(event));
      },
      onBlur: (): void => setFocused(null),
      onPointerOver: (event: PointerEvent): void => setPointed(keyOf(event)),
      onPointerLeave: (): void => setPointed(null),
      onClick: (event: UIEvent): void => {
        const key = keyOf(event);
        if (key !== null) onPick?.(key);
      },
    },
  };
}

function pressed(event: KeyboardEvent, { move, onPick }: Pick<Options, 'move' | 'onPick'>): void {
  const from = keyOf(event);
  if (from === null || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    if (onPick === undefined || event.ctrlKey) return;
    event.preventDefault();
    if (!event.repeat) onPick(from);
    return;
  }
  const to = move(from, event);
  if (to === null) return;
  event.preventDefault();
  focusMark(event.currentTarget, to);
}

const keyOf = ({ target }: UIEvent | FocusEvent): string | null =>
  target instanceof Element
    ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null)
    : null;

function focusMark(chart: Element, key: string): void {
  const mark = chart.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`);
  mark?.focus({ preventScroll: true });
  // Focusing alone would scroll the mark to the middle, so the whole chart would jump at each key press.
  mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export type ChartFocus = ReturnType<typeof useChartFocus>;
