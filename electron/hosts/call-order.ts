/** How long a call waits for one that was sent before it: requests overtake each other by much less. */
const PATIENCE_MS = 1_000;
/** Windows whose numbers are remembered: the oldest one goes for a new one. */
const WINDOWS_KEPT = 100;

interface Line {
  /** The highest number up to which calls were run. */
  done: number;
  readonly waiting: Map<number, () => void>;
}

/**
 * Runs the calls of each window in the order in which they were made, although requests may overtake each other on
 * their way. A number that does not come is not waited for: its call was lost, and comes under a new one if at all.
 */
export function createCallOrder(patienceMs = PATIENCE_MS) {
  const lines = new Map<string, Line>();

  const lineOf = (window: string): Line => {
    const line = lines.get(window) ?? { done: 0, waiting: new Map<number, () => void>() };
    // The window that called last is the last to be forgotten.
    lines.delete(window);
    lines.set(window, line);
    const [oldest] = lines.keys();
    if (lines.size > WINDOWS_KEPT && oldest !== undefined) lines.delete(oldest);
    return line;
  };

  const runFrom = (line: Line, first: number): void => {
    for (let number = first; ; number += 1) {
      const run = line.waiting.get(number);
      if (run === undefined) return;
      line.waiting.delete(number);
      line.done = Math.max(line.done, number);
      run();
    }
  };

  /** @param number counts the calls of the window, from 1 */
  return (window: string, number: number, run: () => void): void => {
    const line = lineOf(window);
    line.waiting.set(number, run);
    if (number <= line.done + 1) return runFrom(line, number);
    setTimeout(() => {
      const late = [...line.waiting.keys()].filter((each) => each <= number);
      late.toSorted((one, other) => one - other).forEach((each) => runFrom(line, each));
    }, patienceMs).unref();
  };
}
