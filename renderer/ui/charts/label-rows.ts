/** A label at a place on a line. */
export interface PlacedLabel {
  readonly at: number;
  readonly label: string;
}

/** Where the middle of a label goes so that it stays on the line, and its row, counted from 0. */
export interface LabelPlace {
  readonly middle: number;
  readonly row: number;
}

/** For labels of 11 px; an upper bound, so that nothing has to be measured. */
const PIXELS_PER_LETTER = 6.4;
const GAP = 8;

/** Puts labels that would overlap into several rows, filling the first row first. The line goes from `from` to `to`. */
export function labelPlaces(
  labels: readonly PlacedLabel[],
  { from, to }: { readonly from: number; readonly to: number },
): LabelPlace[] {
  const ends: number[] = [];
  const places = new Map<PlacedLabel, LabelPlace>();
  for (const item of labels.toSorted((a, b) => a.at - b.at)) {
    const half = (item.label.length * PIXELS_PER_LETTER) / 2;
    const middle = Math.max(from + half, Math.min(item.at, to - half));
    const free = ends.findIndex((end) => end + GAP <= middle - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = middle + half;
    places.set(item, { middle, row });
  }
  return labels.flatMap((item) => places.get(item) ?? []);
}
