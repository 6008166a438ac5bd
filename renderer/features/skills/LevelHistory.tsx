import { LEVELS, type SkillLevel } from '../../../shared/domain/plan/skill';
import { useToday } from '../../state/journey';
import { formatDay } from '../../ui/dates';
import { stepPath } from '../../ui/charts/step-path';
import { createTimeScale } from '../../ui/charts/time-scale';
import classes from './LevelHistory.module.css';

const WIDTH = 320;
const HEIGHT = 72;
/** Room for a mark at the edge. */
const EDGE = 5;
const MOST = LEVELS.length - 1;

/** The levels over time: as a drawing, and in words beside it. */
export const LevelHistory = ({ levels }: { readonly levels: readonly SkillLevel[] }) => (
  <section className={classes['history']} aria-label="Levels over time">
    {levels.length > 1 && <Drawing levels={levels} />}
    <ol className={classes['levels']}>
      {levels.toReversed().map(({ id, day, level, reason }) => (
        <li key={id}>
          <span className={classes['level']}>{level}</span>
          <time dateTime={day}>{formatDay(day)}</time>
          {reason !== '' && <bdi className={classes['reason']}>{reason}</bdi>}
        </li>
      ))}
    </ol>
  </section>
);

/** Each level holds until the next, and the last until today. */
function Drawing({ levels }: { readonly levels: readonly SkillLevel[] }) {
  const today = useToday();
  const [first] = levels;
  if (first === undefined) return null;
  const time = createTimeScale({ first: first.day, last: today, from: EDGE, to: WIDTH - EDGE });
  const at = (level: number): number => HEIGHT - EDGE - (level / MOST) * (HEIGHT - 2 * EDGE);
  const points = levels.map(({ id, day, level }) => ({ id, x: time.start(day), y: at(level) }));
  const last = points.at(-1) ?? { x: 0, y: 0 };
  return (
    <svg className={classes['drawing']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      {LEVELS.map((level) => (
        <line key={level} x1={0} x2={WIDTH} y1={at(level)} y2={at(level)} />
      ))}
      <path d={stepPath([...points, { x: time.to, y: last.y }])} />
      {points.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={3.5} />
      ))}
    </svg>
  );
}
