import { createValueScale, type ValueScale } from '../value-scale';
import type { Column } from './column';
import {
  type ColumnName,
  columnNames,
  type ColumnPlaces,
  createColumnPlaces,
} from './column-places';

/** In pixels. */
const TOP = 8;
const BOTTOM = 114;
const HEIGHT = 140;
/** Wide enough for figures, percent signs and units. */
const PIXELS_PER_LETTER = 7;
const TICK_GAP = 8;

export interface ColumnsLayout {
  readonly top: number;
  /** The place of 0. */
  readonly bottom: number;
  readonly height: number;
  /** From the amounts to the end of the drawing. */
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly values: ValueScale;
  readonly places: ColumnPlaces;
  readonly names: readonly ColumnName[];
  /** Index of the current column; -1 if there is none. */
  readonly current: number;
}

interface Options {
  readonly columns: readonly Column[];
  readonly format: (value: number) => string;
  readonly width: number;
}

export function createColumnsLayout({ columns, format, width }: Options): ColumnsLayout {
  const amounts = columns.flatMap(({ value, mark = 0 }) => [value, mark]);
  const most = Math.max(0, ...amounts);
  const values = createValueScale({ max: most, from: BOTTOM, to: TOP, ticks: 3 });
  const isWhole = amounts.every(Number.isInteger);
  const ticks = values.ticks
    // There is no half task; and without any amounts, only 0 gets a line.
    .filter((value) => value === 0 || (most > 0 && (!isWhole || Number.isInteger(value))))
    .map((value) => ({ value, label: format(value) }));
  const left =
    Math.ceil(Math.max(...ticks.map(({ label }) => label.length)) * PIXELS_PER_LETTER) + TICK_GAP;
  const line = { from: left, to: width };
  const places = createColumnPlaces(columns.length, line);
  const current = columns.findIndex(({ tone }) => tone === 'current');
  return {
    top: TOP,
    bottom: BOTTOM,
    height: HEIGHT,
    left,
    right: width,
    ticks,
    values,
    places,
    names: columnNames(
      columns.map(({ name }) => name),
      places,
      { anchor: current === -1 ? columns.length - 1 : current, line },
    ),
    current,
  };
}
