/** Undefined if it is not JSON, such as a line cut off when the other end was killed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
