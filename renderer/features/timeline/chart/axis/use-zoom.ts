import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useWidth } from '../../../../ui/charts/use-width';

export type TimelineUnit = 'week' | 'month';

interface Choice {
  readonly unit: TimelineUnit;
  /** Null uses the unit's default. */
  readonly pixelsPerDay: number | null;
  /**
   * A place in the chart, 0 to 1, and where to keep it in the viewport, in pixels; null puts today at a third of it.
   */
  readonly anchor: { readonly at: number; readonly x: number } | null;
}

const ZOOM_FACTOR = 1.4;
const WEEK_PIXELS_PER_DAY = 10;
const MOST_PIXELS_PER_DAY = 48;
const MARGIN = 32;

/**
 * How many pixels a day takes, and which part of the chart is visible. The point being looked at stays in place while
 * the chart grows or shrinks around it, and the chart always fills its width. `today` is a place in the chart, 0 to 1.
 */
export function useZoom(days: number, today: number) {
  const { setScroller, setCorner, room, left, scrollTo, reveal, scroller } = useViewport();
  const [choice, setChoice] = useState<Choice>({ unit: 'month', pixelsPerDay: null, anchor: null });
  const least = room / days;
  const wanted = choice.pixelsPerDay ?? (choice.unit === 'week' ? WEEK_PIXELS_PER_DAY : least);
  const perDay = Math.min(Math.max(wanted, least), Math.max(least, MOST_PIXELS_PER_DAY));
  const width = perDay * days;

  const zoomBy = (factor: number, x?: number): void => {
    const todayX = today * width - left();
    const fixed = x ?? (todayX >= 0 && todayX <= room ? todayX : room / 2);
    const anchor = { at: (left() + fixed) / width, x: fixed };
    setChoice({ ...choice, pixelsPerDay: perDay * factor, anchor });
  };
  useZoomWheel(scroller, room, zoomBy);

  const scrollToAnchor = useEffectEvent((anchor: Choice['anchor']) => {
    const { at, x } = anchor ?? { at: today, x: room / 3 };
    scrollTo(at * width - x, 'instant');
  });
  const isMeasured = room > 1;
  useLayoutEffect(() => {
    if (isMeasured && scroller !== null) scrollToAnchor(choice.anchor);
  }, [choice, isMeasured, scroller]);

  return {
    scroller,
    setScroller,
    setCorner,
    unit: choice.unit,
    width,
    room,
    canZoomIn: perDay < MOST_PIXELS_PER_DAY,
    canZoomOut: perDay > least * 1.001,
    zoomIn: () => zoomBy(ZOOM_FACTOR),
    zoomOut: () => zoomBy(1 / ZOOM_FACTOR),
    showToday: () => scrollTo(today * width - room / 3),
    setUnit: (unit: TimelineUnit) => setChoice({ unit, pixelsPerDay: null, anchor: null }),
    reveal,
  };
}

export type TimelineZoom = ReturnType<typeof useZoom>;

/**
 * The visible part of the chart beside the names. It is unmounted while the table is shown, so it is held in state
 * rather than in a ref.
 */
function useViewport() {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [corner, setCorner] = useState<HTMLElement | null>(null);
  const outer = useWidth(scroller);
  const room = Math.max(1, outer - useWidth(corner));

  const left = useCallback(() => scroller?.scrollLeft ?? 0, [scroller]);
  const scrollTo = useCallback(
    (x: number, behavior = motion()) => scroller?.scrollTo({ left: x, behavior }),
    [scroller],
  );
  /** Scrolls so that the range between two places in the chart (0 to 1) is visible, or at least its start. */
  const reveal = useCallback(
    (start: number, end: number): void => {
      if (scroller === null || corner === null) return;
      const width = scroller.scrollWidth - corner.clientWidth;
      const seen = scroller.clientWidth - corner.clientWidth;
      const from = scroller.scrollLeft;
      if (start * width < from || end * width > from + seen) scrollTo(start * width - MARGIN);
    },
    [scroller, corner, scrollTo],
  );
  return { scroller, setScroller, setCorner, room, left, scrollTo, reveal };
}

const motion = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/**
 * Ctrl and the wheel, or a pinch on a touchpad, zoom the chart instead of the page. React's own wheel listener is
 * passive and cannot prevent the page zoom.
 */
function useZoomWheel(
  scroller: HTMLElement | null,
  room: number,
  zoomBy: (factor: number, x: number) => void,
): void {
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey || scroller === null) return;
    event.preventDefault();
    const x = event.clientX - scroller.getBoundingClientRect().right + room;
    zoomBy(Math.exp(-event.deltaY * 0.003), Math.max(0, x));
  });
  useEffect(() => {
    const listen = (event: WheelEvent): void => onWheel(event);
    scroller?.addEventListener('wheel', listen, { passive: false });
    return () => scroller?.removeEventListener('wheel', listen);
  }, [scroller]);
}
