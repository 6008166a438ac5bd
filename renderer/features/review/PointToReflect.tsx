import { NativeSelect } from '@mantine/core';
import {
  POINT_KINDS,
  pointToPropose,
  type RealityPoint,
  realityPointsOf,
} from '../../../shared/domain/review/reality-point';
import type { Review } from '../../../shared/domain/review/review';
import { renameWeek } from '../../../shared/domain/calendar/week';
import type { ChangeReview } from '../../parts/review/change-review';
import { POINT_KIND_NAMES } from '../../parts/review/review-words';
import { useAppState } from '../../state/context';
import { useGuide } from '../../state/journey';
import { useLogbook } from '../../state/week-sheets';
import textClasses from '../../ui/text.module.css';
import { Answer } from './Answer';
import classes from './Review.module.css';
import { settingsOf } from '../../state/derived';

interface Props {
  readonly review: Review;
  readonly change: ChangeReview;
}

/** A point of the guide's reality check: one is proposed, another can be chosen; nothing if the guide has none. */
export function PointToReflect({ review, change }: Props) {
  const { points, point } = useShownPoint(review);
  if (point === null) return null;
  return (
    <section className={classes['fields']} aria-labelledby="point-heading">
      <div className={classes['point']}>
        <h3 id="point-heading">Reality check</h3>
        <p className={`${textClasses['quiet']} ${classes['kind']}`}>
          {POINT_KIND_NAMES[point.kind]}
        </p>
        <blockquote className={classes['quote']}>{point.text}</blockquote>
      </div>
      <Answer
        label="What do you make of it now?"
        review={review}
        field="reflection"
        beside={{ pointId: point.id }}
        change={change}
      />
      <NativeSelect
        label="Think about another point"
        value={point.id}
        data={POINT_KINDS.map((kind) => ({
          group: POINT_KIND_NAMES[kind],
          items: itemsOf(points.filter((each) => each.kind === kind)),
        }))}
        onChange={(event) => void change({ pointId: event.currentTarget.value })}
      />
    </section>
  );
}

const itemsOf = (points: readonly RealityPoint[]) =>
  points.map(({ id, text }) => ({ value: id, label: text }));

/** The review's own point, or else the least recently used one. */
function useShownPoint({ week, pointId }: Review) {
  const guide = useGuide();
  const { reviews } = useLogbook();
  const { firstWeekday } = useAppState(settingsOf);
  const points = guide === null ? [] : realityPointsOf(guide.realityCheck);
  const others = reviews.filter((review) => renameWeek(review.week, firstWeekday) !== week);
  const own = points.find(({ id }) => id === pointId);
  return { points, point: own ?? pointToPropose(points, others) };
}
