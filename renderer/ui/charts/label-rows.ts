/** A label to be written at a place of a line. */
export interface PlacedLabel {
  readonly at: number;
  readonly label: string;
}

/** Where a label's middle stands so that it stays on the line, and in which row, counted from 0. */
export interface LabelPlace {
  readonly middle: number;
  readonly row: number;
}

/** Of a label of 11 px: an upper bound that needs no measuring. */
const PIXELS_PER_LETTER = 6.4;
const GAP = 8;

/** Rows for labels that would run into each other, the first ones in the first row. `from` to `to` is the line. */
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
