import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Id } from '../../../shared/domain/id';
import type { ReviewRecord } from '../../../shared/domain/records';
import type { Review } from '../../../shared/domain/review/review';
import { reviewId } from '../record/natural-id';
import { createRowTable } from '../record/statements';
import { rowToRecord } from '../record/to-record';
import type { ReviewRow } from '../record/rows';

const toRecord = (row: ReviewRow): ReviewRecord => rowToRecord('review', row);

export function createReviewStore(db: Database) {
  const rows = createRowTable(db, 'review');
  const selectSince = db.prepare<[Id, string], ReviewRow>(
    'SELECT * FROM review WHERE plan_id = ? AND week >= ? ORDER BY week',
  );
  const selectNewest = db.prepare<[Id], ReviewRow>(
    'SELECT * FROM review WHERE plan_id = ? ORDER BY week DESC',
  );

  return {
    /** Reviews of weeks that begin on or after the day, in ascending order. */
    listSince: (planId: Id, day: Day): ReviewRecord[] => selectSince.all(planId, day).map(toRecord),

    /** Newest first and read lazily, so a caller can stop early. */
    *newestFirst(planId: Id): Generator<ReviewRecord> {
      for (const row of selectNewest.iterate(planId)) yield toRecord(row);
    },

    /** The review of the week; null if there is none. */
    find(planId: Id, week: Day): ReviewRecord | null {
      const row = rows.find(reviewId(planId, week));
      return row === undefined ? null : toRecord(row);
    },

    /** Creates or replaces the review of its week. */
    set(planId: Id, review: Review): void {
      const row = reviewToRow(planId, review);
      if (rows.find(row.id) === undefined) rows.insert(row);
      else rows.update(row.id, row);
    },

    remove: (id: Id) => rows.remove(id),
  };
}

const reviewToRow = (planId: Id, review: Review): ReviewRow => ({
  id: reviewId(planId, review.week),
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
