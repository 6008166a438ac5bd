import type { Pause } from '../../../../../shared/domain/calendar/pause';
import type { TimeScale } from '../../../../ui/charts/time-scale';
import { formatShortDay, formatShortSpan } from '../../../../ui/dates';
import type { TimelineMark } from '../../marks';

/** A label above the rows: the name of a line or of a hatched band. */
export interface MarkLabel {
  readonly key: string;
  readonly kind: TimelineMark['kind'] | 'pause';
  readonly name: string;
  readonly days: string;
  /** On the scale. */
  readonly at: number;
  /** 0 is the top lane. */
  readonly lane: number;
  readonly anchor: 'start' | 'end';
}

const PIXELS_PER_SIGN = 5.8;
const GAP = 14;
const MOST_LANES = 6;
/** A hatched band is visible without its label, which may therefore only use the upper lanes. */
const PAUSE_LANES = 2;

interface Placed extends MarkLabel {
  readonly x: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts each label beside its line, in as few lanes as possible, so that labels never overlap and no line runs through
 * one. `width` is the chart's, in pixels.
 */
export function markLabels(
  marks: readonly TimelineMark[],
  pauses: readonly Pause[],
  scale: TimeScale,
  width: number,
): readonly MarkLabel[] {
  const choices = (named: Named, lanes: number): Placed[] =>
    Array.from({ length: lanes }, (_, lane) => spread(named, lane, scale, width)).flat();
  const upper = pauses.reduce<Placed[]>((placed, pause) => {
    const named = ofPause(pause, scale);
    const free = choices(named, PAUSE_LANES).find((choice) => isFree(choice, placed));
    return placed.concat(free ?? []);
  }, []);
  const lines = marks.map((mark) => ofMark(mark, scale));
  for (let lanes = 1; lanes <= MOST_LANES; lanes += 1) {
    const all = placeAll(lines, upper, (named) => choices(named, lanes));
    if (all !== null) return all;
  }
  return [
    ...upper,
    ...lines.flatMap((named, lane) => spread(named, lane, scale, width).slice(0, 1)),
  ];
}

/** Right of its line if that fits in the chart, otherwise left of it. */
function spread(named: Named, lane: number, scale: TimeScale, width: number): Placed[] {
  const x = (named.at / scale.to) * width;
  const length = (named.name.length + named.days.length + 1) * PIXELS_PER_SIGN + GAP;
  const right: Placed = { ...named, lane, anchor: 'start', x, start: x, end: x + length };
  const left: Placed = { ...named, lane, anchor: 'end', x, start: x - length, end: x };
  const inside = [right, left].filter(({ start, end }) => start >= 0 && end <= width);
  return inside.length > 0 ? inside : [right];
}

/** Tries each label in each of its places until none collide; null if that is impossible. */
function placeAll(
  [next, ...rest]: readonly Named[],
  placed: readonly Placed[],
  choices: (named: Named) => readonly Placed[],
): readonly Placed[] | null {
  if (next === undefined) return placed;
  for (const choice of choices(next)) {
    const all = isFree(choice, placed) ? placeAll(rest, [...placed, choice], choices) : null;
    if (all !== null) return all;
  }
  return null;
}

/** Lines run down from their labels, so a line from above must not cross this label, nor its own line a label below. */
const isFree = (label: Placed, placed: readonly Placed[]): boolean =>
  placed.every((other) => {
    if (other.lane === label.lane) return other.end <= label.start || other.start >= label.end;
    const [above, below] = other.lane < label.lane ? [other, label] : [label, other];
    return above.kind === 'pause' || above.x <= below.start || above.x >= below.end;
  });

type Named = Omit<MarkLabel, 'lane' | 'anchor'>;

const ofMark = ({ kind, label, day }: TimelineMark, scale: TimeScale): Named => ({
  key: label,
  kind,
  name: label,
  days: formatShortDay(day),
  at: placeOfDay(scale, day),
});

const ofPause = (pause: Pause, scale: TimeScale): Named => ({
  key: pause.id,
  kind: 'pause',
  name: pause.reason === '' ? 'Pause' : pause.reason,
  days: formatShortSpan(pause),
  at: scale.start(pause.first),
});

/** A line marks a whole day, so it is drawn in the middle of it. */
export const placeOfDay = (scale: TimeScale, day: string): number =>
  (scale.start(day) + scale.end(day)) / 2;
