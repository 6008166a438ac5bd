import type { CSSProperties } from 'react';

/** What the element of a row needs where not all rows of its list are drawn. The same as long as nothing of it changes. */
export interface RowPlace {
  readonly ref?: (row: HTMLElement | null) => void;
  readonly style?: CSSProperties;
  readonly 'data-index': number;
  readonly 'aria-setsize': number;
  /** Counted from 1. */
  readonly 'aria-posinset': number;
}
