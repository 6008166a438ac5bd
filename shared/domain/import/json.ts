/** How deep a file may be nested: far deeper than any that is meant to be read here. */
export const MOST_NESTED = 64;

/**
 * Looks at the text of a JSON file before it becomes objects: one that is nested very deeply would end the window.
 *
 * @returns a few words; null where nothing is wrong with it
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
  // [ and {, ] and } differ in one bit alone.
  const bracket = character | 0x20;
  if (bracket === 0x7b) return 1;
  return bracket === 0x7d ? -1 : 0;
}

export type JsonFields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a text holds; empty where it holds something else, null where it is no JSON. */
export function parseFields(text: string): JsonFields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isFields(value) ? value : {};
  } catch {
    // The parser's own words name characters, which help nobody.
    return null;
  }
}
