import { useWidth } from '../../ui/charts/use-width';
import { usePrinting } from '../../ui/rows/use-printing';

/** In pixels: an A4 sheet between its margins. */
const PAPER_WIDTH = 660;

/** The width of a drawing: its frame's on screen; on paper the sheet's, because its tab may not be selected. */
export function usePlotWidth(frame: HTMLElement | null): number {
  const width = useWidth(frame);
  return usePrinting() ? PAPER_WIDTH : width;
}
