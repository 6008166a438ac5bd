import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** A text as it is seen. */
interface Seen {
  /** The colour behind it, as `red green blue`: that of most of its pixels. */
  readonly ground: string;
  /** Between its letters and the ground, from 1 to 21 (WCAG 2.2, contrast ratio). */
  readonly contrast: number;
}

/** Reads the pixels, because styles do not say what lies over what. */
export async function seeText(text: Locator): Promise<Seen> {
  const { data } = PNG.sync.read(await text.screenshot());
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.subarray(at, at + 3).join(' ');
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [ground = ''] = [...counts.keys()].sort(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
  );
  const contrasts = [...counts.keys()].map((colour) => contrastOf(colour, ground));
  return { ground, contrast: Math.max(...contrasts) };
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other].map(luminanceOf).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = colour.split(' ').map((channel) => {
    const value = Number(channel) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
