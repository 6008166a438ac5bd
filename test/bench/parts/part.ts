import type { Data } from '../data/folders';
import type { Opened, Site } from '../doors/door';
import type { Measured, Spread } from '../measure';

/** A site with a window that is open at its first view, and what its figures are set against. */
export interface Bench {
  readonly site: Site;
  readonly window: Opened;
  readonly data: Data;
  /** A change of a page that is nearly empty, until it is painted. */
  readonly empty: Spread;
  /** One durable commit and one frame. */
  readonly commitAndFrame: Spread;
  /** What all processes take while that page is open, in MB; 0 where the system does not say. */
  readonly emptyMegabytes: number;
  /** The start of the page that is nearly empty. */
  readonly emptySite: Site;
  /** So many times each, give or take what a part needs more or fewer. */
  readonly rounds: number;
}

/** What is measured in a window. */
export interface Part {
  /** By which it is asked for. */
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<Measured[]>;
}

/** None of what a person does may hold the window for longer than 50 ms, which is what the browser calls a long task. */
export function noLongTask(doing: string, tasks: readonly number[]): Measured {
  const longest = Math.max(...tasks).toFixed(0);
  return {
    what: `Tasks over 50 ms while ${doing}`,
    goal: 'none',
    said: tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${longest} ms`,
    isMet: tasks.length === 0,
  };
}
