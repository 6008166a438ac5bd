/** Maximum nesting of a file: far more than any supported file has. */
export const MOST_NESTED = 64;

/**
 * Checks the text of a JSON file before parsing: very deep nesting would crash the window.
 *
 * @returns a few words; null if nothing is wrong
 */
export function dangerInJson(text: string): 'nested too deeply' | 'a hostile key' | null {
  if (HOSTILE_KEY.test(text)) return 'a hostile key';
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) isInText = !isInText;
    else if (isInText && character === BACKSLASH) at += 1;
    else if (!isInText) depth += stepOf(character);
    if (depth > MOST_NESTED) return 'nested too deeply';
  }
  return null;
}

const HOSTILE_KEY = /"(?:__proto__|constructor|prototype)"\s*:/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function stepOf(character: number): number {
  // [ and {, and ] and }, differ in only one bit.
  const bracket = character | 0x20;
  if (bracket === 0x7b) return 1;
  return bracket === 0x7d ? -1 : 0;
}

export type JsonFields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a JSON object; empty if the text is some other JSON value, null if it is not JSON. */
export function parseFields(text: string): JsonFields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isFields(value) ? value : {};
  } catch {
    // The parser's own message names character offsets, which help nobody.
    return null;
  }
}
