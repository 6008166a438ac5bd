import { useWidth } from '../../ui/charts/use-width';
import { usePrinting } from '../../ui/rows/use-printing';

/** Pixels between the margins of a sheet of A4. */
const PAPER_WIDTH = 660;

/** The width of a drawing: its frame's on the screen, the sheet's on paper, where its tab may not be the chosen one. */
export function usePlotWidth(frame: HTMLElement | null): number {
  const width = useWidth(frame);
  return usePrinting() ? PAPER_WIDTH : width;
}
