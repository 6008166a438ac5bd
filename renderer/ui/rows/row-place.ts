import type { CSSProperties } from 'react';

/** Props for the element of a row in a virtualized list. Keeps its identity until something changes. */
export interface RowPlace {
  readonly ref?: (row: HTMLElement | null) => void;
  readonly style?: CSSProperties;
  readonly 'data-index': number;
  readonly 'aria-setsize': number;
  /** 1-based. */
  readonly 'aria-posinset': number;
}
