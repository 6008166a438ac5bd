import type { Data } from '../data/folders';
import type { Measured } from '../measure';

/** What is measured of the app alone, without a door or a window. */
export interface AppPart {
  /** By which it is asked for. */
  readonly name: string;
  readonly measure: (rounds: number) => (readonly [Data, readonly Measured[]])[];
}
