/**
 * How long a call waits for an earlier one that has not arrived: far longer than requests usually overtake each other
 * by.
 */
const PATIENCE_MS = 1_000;
/** How many windows' call numbers are remembered; the least recently used window is dropped first. */
const WINDOWS_KEPT = 100;

interface Line {
  /** All calls up to this number have been run. */
  done: number;
  readonly waiting: Map<number, () => void>;
}

/**
 * Runs the calls of each window in the order they were made, even if requests overtake each other. A missing number is
 * waited for only briefly: its call was lost, and a retry comes under a new number.
 */
export function createCallOrder(patienceMs = PATIENCE_MS) {
  const lines = new Map<string, Line>();

  const lineOf = (window: string): Line => {
    const line = lines.get(window) ?? { done: 0, waiting: new Map<number, () => void>() };
    // Moves the window to the end, so that it is forgotten last.
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

  /** @param number numbers the window's calls, from 1 */
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
