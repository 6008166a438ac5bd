import type { Database } from 'better-sqlite3';
import { v7 as createId } from 'uuid';
import type { Day } from '../../shared/domain/calendar/day';
import type { Review, ScalePoint } from '../../shared/domain/review/review';
import type { Id } from '../../shared/domain/plan/task';

interface ReviewRow {
  readonly id: Id;
  readonly plan_id: Id;
  readonly week: string;
  readonly went_well: string;
  readonly in_the_way: string;
  readonly learned: string;
  readonly energy: number | null;
  readonly confidence: number | null;
  readonly point_id: string | null;
  readonly reflection: string;
  readonly finished_day: string | null;
}

export function createReviewStore(db: Database) {
  const selectSince = db.prepare<[Id, string], ReviewRow>(
    'SELECT * FROM review WHERE plan_id = ? AND week >= ? ORDER BY week',
  );
  const selectNewest = db.prepare<[Id], ReviewRow>(
    'SELECT * FROM review WHERE plan_id = ? ORDER BY week DESC',
  );
  const upsert = db.prepare<ReviewRow>(`
    INSERT INTO review VALUES (@id, @plan_id, @week, @went_well, @in_the_way, @learned, @energy,
      @confidence, @point_id, @reflection, @finished_day)
    ON CONFLICT (plan_id, week) DO UPDATE SET went_well = excluded.went_well,
      in_the_way = excluded.in_the_way, learned = excluded.learned, energy = excluded.energy,
      confidence = excluded.confidence, point_id = excluded.point_id,
      reflection = excluded.reflection, finished_day = excluded.finished_day`);

  return {
    /** Of weeks that begin on the day or later, by rising week. */
    listSince: (planId: Id, day: Day): Review[] => selectSince.all(planId, day).map(rowToReview),

    /** Newest first, read one by one: who has found enough stops. */
    *newestFirst(planId: Id): Generator<Review> {
      for (const row of selectNewest.iterate(planId)) yield rowToReview(row);
    },

    /** One a week: writes it, or over it. */
    set: (planId: Id, review: Review) => upsert.run(reviewToRow(planId, review)),
  };
}

const reviewToRow = (planId: Id, review: Review): ReviewRow => ({
  id: createId(),
  plan_id: planId,
  week: review.week,
  went_well: review.wentWell,
  in_the_way: review.inTheWay,
  learned: review.learned,
  energy: review.energy,
  confidence: review.confidence,
  point_id: review.pointId,
  reflection: review.reflection,
  finished_day: review.finishedOn,
});

const rowToReview = (row: ReviewRow): Review => ({
  week: row.week as Day,
  wentWell: row.went_well,
  inTheWay: row.in_the_way,
  learned: row.learned,
  energy: row.energy as ScalePoint | null,
  confidence: row.confidence as ScalePoint | null,
  pointId: row.point_id,
  reflection: row.reflection,
  finishedOn: row.finished_day as Day | null,
});
