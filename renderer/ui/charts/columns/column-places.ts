import { labelPlaces, type PlacedLabel } from '../label-rows';

/** In pixels. */
const MOST_PITCH = 56;
const MOST_WIDTH = 24;
/** Between the axis and the first column. */
const MARGIN = 4;

/** The places of the columns, in whole pixels, so that all edges are sharp and all gaps equal. */
export interface ColumnPlaces {
  /** From one column to the next. */
  readonly pitch: number;
  readonly width: number;
  /** Where the space of the column begins; it is one pitch wide. */
  readonly start: (index: number) => number;
  readonly middle: (index: number) => number;
}

interface Line {
  readonly from: number;
  readonly to: number;
}

export function createColumnPlaces(count: number, { from, to }: Line): ColumnPlaces {
  const fitting = Math.floor((to - from - MARGIN) / Math.max(1, count));
  const pitch = Math.max(2, Math.min(fitting, MOST_PITCH));
  // Odd or even like the pitch, so that the column is centred in its space to the pixel.
  const wanted = Math.min(MOST_WIDTH, Math.round(pitch * 0.62));
  const width = Math.max(1, wanted - ((pitch - wanted) % 2));
  const start = (index: number): number => from + MARGIN + index * pitch;
  return { pitch, width, start, middle: (index) => start(index) + pitch / 2 };
}

/** A name and the place of its middle. */
export interface ColumnName {
  readonly index: number;
  readonly name: string;
  readonly middle: number;
}

/** As many names as fit at equal distances, including that of the column `anchor`. */
export function columnNames(
  names: readonly string[],
  places: ColumnPlaces,
  { anchor, line }: { readonly anchor: number; readonly line: Line },
): ColumnName[] {
  for (let step = 1; step < names.length; step += 1) {
    const written = namesAt(names, places, { anchor, line, step });
    if (written !== null) return written;
  }
  return namesAt(names, places, { anchor, line, step: Math.max(1, names.length) }) ?? [];
}

interface Pattern {
  readonly anchor: number;
  readonly line: Line;
  /** From name to name. */
  readonly step: number;
}

/** Null if they would overlap. */
function namesAt(
  names: readonly string[],
  places: ColumnPlaces,
  { anchor, line, step }: Pattern,
): ColumnName[] | null {
  const chosen = names.flatMap((name, index) =>
    (index - anchor) % step === 0 ? [{ name, index }] : [],
  );
  const labels: PlacedLabel[] = chosen.map(({ name, index }) => ({
    at: places.middle(index),
    label: name,
  }));
  const placed = labelPlaces(labels, line);
  if (placed.some(({ row }) => row > 0)) return null;
  return chosen.map((item, order) => ({ ...item, middle: placed[order]?.middle ?? 0 }));
}
