import type { Point } from '../../../ui/charts/paths';
import { stepPath } from '../../../ui/charts/step-path';
import type { TimeScale } from '../../../ui/charts/time-scale';
import type { ValueScale } from '../../../ui/charts/value-scale';
import { formatNumber, formatWeeks } from '../../../../shared/words/numbers';
import classes from './BurnUp.module.css';
import type { BurnUpFigures } from './burn-up-figures';

interface Props {
  readonly figures: BurnUpFigures;
  readonly time: TimeScale;
  readonly weeks: ValueScale;
}

/** Scope and done work. Each amount holds until the next, and today's scope continues. */
export function BurnUpLines({ figures, time, weeks }: Props) {
  const { burnUp, scope, doneWeeks, today } = figures;
  const scopePoints = burnUp.rows.flatMap(({ day, scope: known }, index): Point[] =>
    known === null
      ? []
      : [{ x: index === 0 ? time.start(day) : time.end(day), y: weeks.at(known) }],
  );
  const donePoints = burnUp.done.map(({ day, weeks: done }, index) => ({
    x: index === 0 ? time.start(day) : time.end(day),
    y: weeks.at(done),
  }));
  const now = time.end(today);
  return (
    <g aria-hidden>
      <path
        className={classes['doneArea']}
        d={`${stepPath(donePoints)}V${weeks.at(0)}H${donePoints[0]?.x ?? now}Z`}
      />
      {doneWeeks < scope && (
        <path className={classes['scopeAhead']} d={`M${now} ${weeks.at(scope)}H${time.to}`} />
      )}
      <path className={classes['scope']} d={stepPath(scopePoints)} />
      <path className={classes['done']} d={stepPath(donePoints)} />
      <circle className={classes['doneMark']} cx={now} cy={weeks.at(doneWeeks)} r={4.5} />
      <EndLabels {...{ figures, time, weeks, scopePoints }} />
    </g>
  );
}

interface LabelsProps extends Props {
  readonly scopePoints: readonly Point[];
}

/** In pixels: the maximum width of a label, and the minimum gap between two. */
const LABEL = { width: 128, gap: 20 };
/** Above the fan's own labels. */
const ABOVE_FAN = 25;

/** Today's figures above their lines, left of today if there is room; as one label if the lines are close. */
function EndLabels({ figures, time, weeks, scopePoints }: LabelsProps) {
  const { scope, doneWeeks, fan, today } = figures;
  const now = time.end(today);
  const isOverFan = time.end(fan.at(-1)?.p10 ?? today) < now + LABEL.width;
  const isBefore = now > LABEL.width;
  const top = isBefore ? highest(scopePoints, now - LABEL.width, now) : weeks.at(scope);
  const done = weeks.at(doneWeeks);
  const isClose = done - weeks.at(scope) < LABEL.gap;
  const scopeText = isClose
    ? `${formatNumber(doneWeeks)} of ${formatWeeks(scope)} done`
    : `${formatWeeks(scope)} in scope`;
  const side = {
    x: now,
    dx: isBefore ? -8 : 8,
    textAnchor: isBefore ? ('end' as const) : ('start' as const),
    className: classes['endLabel'],
  };
  return (
    <>
      <text {...side} y={top - (!isBefore && isOverFan ? ABOVE_FAN : 10)}>
        {scopeText}
      </text>
      {!isClose && doneWeeks > 0 && (
        <text {...side} y={isBefore ? done - 10 : done + 18} data-kind="done">
          {formatWeeks(doneWeeks)} done
        </text>
      )}
    </>
  );
}

/** The highest value of a step line between two places, including the value that holds when the first is reached. */
function highest(points: readonly Point[], from: number, to: number): number {
  const before = points.findLastIndex(({ x }) => x <= from);
  const within = points.filter(({ x }, index) => index >= before && x <= to);
  return Math.min(...within.map(({ y }) => y));
}
