import { type Day, daysBetween, earlierOf, laterOf } from '../../../../shared/domain/calendar/day';
import { burnUpOf } from '../../../../shared/domain/estimate/burn-up';
import type { Estimate } from '../../../../shared/domain/estimate/estimate';
import { type PlanFacts, tasksOf, weeksOf } from '../../../../shared/domain/estimate/facts';
import { fanOf } from '../../../../shared/domain/estimate/fan';
import type { Id } from '../../../../shared/domain/id';
import type { Point } from '../../../ui/charts/paths';

/** Days that the trail shows besides those of the estimate. */
export interface TrailDays {
  readonly today: Day;
  readonly planned: Day;
  readonly target: Day;
  /** The guide's own window. */
  readonly window: { readonly first: Day; readonly last: Day };
}

/** Where the range meets the summit, as places from the left. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Where the end of a phase lies. */
interface WaymarkPlace extends Point {
  readonly id: Id;
  readonly isDone: boolean;
}

/** All places in percent: x from the left, over time; y from the top, over the planned weeks that are done. */
export interface TrailPlaces {
  readonly days: { readonly first: Day; readonly last: Day };
  readonly xOf: (day: Day) => number;
  /** From the start to where the person is. */
  readonly walked: readonly Point[];
  readonly here: Point;
  /** The futures: between x0 and x1 lie 8 of 10 at that height. Empty once everything is done. */
  readonly ahead: readonly { readonly x0: number; readonly x1: number; readonly y: number }[];
  readonly likely: readonly Point[];
  /** In the order of the phases. */
  readonly waymarks: readonly WaymarkPlace[];
  readonly range: Reach;
  readonly planned: number;
  readonly window: Reach;
}

/**
 * The plan as a way up: along time, and as high as the share of planned weeks that is done. Null while the plan has
 * no tasks, because there is nothing to climb.
 */
export function trailPlaces(
  facts: PlanFacts,
  estimate: Estimate,
  days: TrailDays,
): TrailPlaces | null {
  const scope = weeksOf(tasksOf(facts));
  if (scope === 0) return null;
  const first = earlierOf(facts.startDay, days.today);
  const last = [days.today, days.planned, days.target, days.window.last, estimate.range.p90].reduce(
    laterOf,
  );
  const length = Math.max(1, daysBetween(first, last));
  const xOf = (day: Day): number =>
    Math.min(100, Math.max(0, (daysBetween(first, day) / length) * 100));
  const yOf = (weeks: number): number => 100 - (weeks / scope) * 100;
  const fan = fanOf(facts, days.today);
  const walked = burnUpOf([], facts, days.today).done.map(({ day, weeks }) => ({
    x: xOf(day),
    y: yOf(weeks),
  }));
  return {
    days: { first, last },
    xOf,
    walked,
    here: walked.at(-1) ?? { x: 0, y: 100 },
    ahead: fan.map(({ weeks, p10, p90 }) => ({ x0: xOf(p10), x1: xOf(p90), y: yOf(weeks) })),
    likely: fan.map(({ weeks, p50 }) => ({ x: xOf(p50), y: yOf(weeks) })),
    waymarks: waymarkPlaces(facts, estimate).map(({ day, weeks, ...rest }) => ({
      ...rest,
      x: xOf(day),
      y: yOf(weeks),
    })),
    range: { from: xOf(estimate.range.p10), to: xOf(estimate.range.p90) },
    planned: xOf(days.planned),
    window: { from: xOf(days.window.first), to: xOf(days.window.last) },
  };
}

interface PhaseEnd {
  readonly id: Id;
  readonly isDone: boolean;
  readonly day: Day;
  /** Planned weeks done by then. */
  readonly weeks: number;
}

/** A finished phase ends on the day when it did; of the others, each ends once what is open up to it is done. */
function waymarkPlaces(facts: PlanFacts, { phases }: Estimate): PhaseEnd[] {
  const all = tasksOf(facts);
  let weeks = weeksOf(all.filter(({ doneOn }) => doneOn !== null));
  return facts.phases.map(({ id, tasks }, index) => {
    const { isFinished = false, range } = phases[index] ?? {};
    const day = range?.p50 ?? facts.startDay;
    if (!isFinished) {
      weeks += weeksOf(tasks.filter(({ doneOn }) => doneOn === null));
      return { id, isDone: false, day, weeks };
    }
    const by = all.filter(({ doneOn }) => doneOn !== null && doneOn <= day);
    return { id, isDone: true, day, weeks: weeksOf(by) };
  });
}
