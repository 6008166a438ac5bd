import { Flag } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Stage } from '../../../../shared/domain/plan/journey';
import { formatPercent, formatWeeks } from '../../../../shared/words/numbers';
import { namedWaymarks } from './named-waymarks';
import type { TrailPlaces } from './trail-places';
import classes from './Waymarks.module.css';

interface Props {
  readonly stages: readonly Stage[];
  readonly current: Stage | null;
  readonly places: TrailPlaces;
}

/** Right of this, in percent, a name has more room on the left of its waymark. */
const RIGHTMOST = 72;

/** The ends of the phases, each at its place on the trail; in a narrow window a list below it. */
export function Waymarks({ stages, current, places: { waymarks } }: Props) {
  const named = namedWaymarks(waymarks, current?.phase.id ?? null);
  return (
    <ol className={classes['waymarks']}>
      {waymarks.map((place, index) => {
        const stage = stages[index];
        if (stage === undefined) return null;
        return (
          <Waymark
            key={place.id}
            stage={stage}
            place={place}
            isCurrent={stage === current}
            isNamed={named.has(place.id)}
            isLast={index === waymarks.length - 1}
          />
        );
      })}
    </ol>
  );
}

interface WaymarkProps {
  readonly stage: Stage;
  readonly place: TrailPlaces['waymarks'][number];
  readonly isCurrent: boolean;
  readonly isNamed: boolean;
  readonly isLast: boolean;
}

function Waymark({ stage, place: { x, y, isDone }, isCurrent, isNamed, isLast }: WaymarkProps) {
  const { phase, number, progress } = stage;
  const isLeft = x > RIGHTMOST;
  return (
    <li
      className={classes['waymark']}
      style={
        { left: `${x}%`, top: `${y}%`, '--room': `${isLeft ? x : 100 - x}cqw` } as CSSProperties
      }
      title={isNamed ? undefined : `${number} ${phase.title}`}
      aria-current={isCurrent ? 'step' : undefined}
      data-done={isDone || undefined}
      data-left={isLeft || undefined}
      data-named={isNamed || undefined}
    >
      {isLast && <Flag className={classes['flag']} size={18} aria-hidden />}
      <span className={classes['number']}>{number}</span>
      <span className={classes['label']}>
        <span className={classes['title']}>{phase.title}</span>{' '}
        {progress.ratio > 0 ? formatPercent(progress.ratio) : formatWeeks(phase.weeks)}
      </span>
    </li>
  );
}
