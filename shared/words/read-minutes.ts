import { LOGGED_MINUTES } from '../domain/limits';

const FORMS: readonly (readonly [RegExp, (one: number, other: number) => number])[] = [
  // 1:20
  [/^(\d+):([0-5]\d)$/, (hours, minutes) => hours * 60 + minutes],
  // 1 h 20 min, 1h20, 2 h
  [
    /^(\d+)\s*h(?:ours?)?(?:\s*(\d+)\s*(?:m(?:in(?:utes?)?)?)?)?$/,
    (hours, minutes) => hours * 60 + minutes,
  ],
  // 1.5 h, 1,5
  [/^(\d+[.,]\d+)\s*(?:h(?:ours?)?)?$/, (hours) => Math.round(hours * 60)],
  // 45, 45 min
  [/^(\d+)\s*(?:m(?:in(?:utes?)?)?)?$/, (minutes) => minutes],
];

/**
 * Reads a duration: `45`, `45 min`, `1:20`, `1 h 20`, `1.5 h`. Null for anything else; a bare whole number is minutes.
 */
function parseMinutes(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  for (const [form, read] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [one = 0, other = 0] = found
      .slice(1)
      .map((part) => Number((part ?? '0').replace(',', '.')));
    return read(one, other);
  }
  return null;
}

/** Reads a duration like `parseMinutes`; also null for 0, or more than a day. */
export function readMinutes(text: string): number | null {
  const minutes = parseMinutes(text);
  const isValid =
    minutes !== null && minutes >= LOGGED_MINUTES.min && minutes <= LOGGED_MINUTES.max;
  return isValid ? minutes : null;
}
