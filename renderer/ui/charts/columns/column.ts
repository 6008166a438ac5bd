/** A week in a column chart. */
export interface Column {
  readonly key: string;
  /** A short name for the axis, shown if there is room. */
  readonly name: string;
  readonly value: number;
  /** The darker lower part of the column, at most `value`. */
  readonly part?: number;
  /** An amount to compare with, as a small line across the column. */
  readonly mark?: number;
  /** The full sentence, for the readout and for screen readers. */
  readonly text: string;
  readonly tone: 'past' | 'current' | 'paused';
}
