import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures are kept at half size, which averages out how the edges of letters are drawn. */
const KEPT_SCALE = 2;

/** Of 8 bits per channel: the rest would only make the files larger. */
const KEPT_BITS = 5;

/**
 * Two comparisons, set to what an eye would notice. `distance` is between colours, where 1 is black to white. Pictures
 * differ if more than `most` pixels in any square with sides of `square` pixels are that far apart. Letters hinted as on
 * another machine reach 21 and 4; a missing word reaches 28, a mark in another colour 10 (see comparison.test.ts).
 */
const LOOKS = [
  /** Lines and letters: what moved, appeared or disappeared. */
  { scale: 1, distance: 0.15, square: 8, most: 24 },
  /** Surfaces: what changed colour. */
  { scale: 4, distance: 0.05, square: 4, most: 5 },
] as const;

/** The picture as it is kept and compared. */
export const reduce = (drawn: Buffer): PNG => posterize(shrink(PNG.sync.read(drawn), KEPT_SCALE));

export const pack = (reduced: PNG): Buffer =>
  PNG.sync.write(reduced, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });

/** Each pixel becomes the mean of a square of pixels. */
function shrink(from: PNG, scale: number): PNG {
  const to = new PNG({
    width: Math.floor(from.width / scale),
    height: Math.floor(from.height / scale),
  });
  for (let index = 0; index < to.data.length; index += 1) {
    const [pixel, channel] = [Math.floor(index / 4), index % 4];
    const [x, y] = [pixel % to.width, Math.floor(pixel / to.width)];
    to.data[index] = meanOf(from, { left: x * scale, top: y * scale, scale, channel });
  }
  return to;
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  readonly channel: number;
}

function meanOf({ width, data }: PNG, { left, top, scale, channel }: Square): number {
  let sum = 0;
  for (let y = top; y < top + scale; y += 1)
    for (let x = left; x < left + scale; x += 1) sum += data[(y * width + x) * 4 + channel] ?? 0;
  return Math.round(sum / scale ** 2);
}

function posterize(picture: PNG): PNG {
  const step = 2 ** (8 - KEPT_BITS);
  for (const [index, value] of picture.data.entries())
    picture.data[index] = Math.round((Math.floor(value / step) * 255) / (256 / step - 1));
  return picture;
}

export interface Difference {
  readonly what: string;
  /** The difference in red; null if the pictures differ in size. */
  readonly picture: Buffer | null;
}

/** What an eye would notice; null if nothing. */
export function findDifference(expected: PNG, actual: PNG): Difference | null {
  const [size, wanted] = [actual, expected].map(({ width, height }) => `${width} × ${height}`);
  if (size !== wanted) return { what: `${size} in place of ${wanted}`, picture: null };
  for (const { scale, distance, square, most } of LOOKS) {
    const [before, after] = [shrink(expected, scale), shrink(actual, scale)];
    const { width, height } = before;
    const marked = new PNG({ width, height });
    const count = pixelmatch(before.data, after.data, marked.data, width, height, {
      threshold: distance,
      windowSize: square,
      includeAA: true,
    });
    if (count > most)
      return {
        what: `${count} of ${square ** 2} pixels differ in the square that differs most, at ${1 / (scale * KEPT_SCALE)} of its size`,
        picture: PNG.sync.write(marked),
      };
  }
  return null;
}
