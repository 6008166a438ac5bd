import { useState } from 'react';
import { Link } from 'wouter';
import type { Day } from '../../../shared/domain/calendar/day';
import {
  emptyReview,
  type Review,
  reviewOf,
  weekToReview,
} from '../../../shared/domain/review/review';
import { weekAround, weekNumber } from '../../../shared/domain/calendar/week';
import { useSourcesSince } from '../../parts/review/week-sources';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { formatSpan } from '../../ui/dates';
import { Page } from '../../ui/Page';
import classes from './Review.module.css';
import { ReviewGuide } from './ReviewGuide';
import { ReviewReading } from './ReviewReading';
import { settingsOf } from '../../state/derived';

/** The review of a week that has begun, for writing or reading. */
export function WeekReview({ week }: { readonly week: Day }) {
  const { plan } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  const span = formatSpan(weekAround(week, firstWeekday));
  const sources = useSourcesSince(week);
  return (
    <Page
      title="Review"
      name={`Review of ${span}`}
      above={
        <p className={classes['week']}>
          <Link href={`/week/${week}`}>
            Week {weekNumber(plan.startDay, week, firstWeekday)} · {span}
          </Link>
        </p>
      }
    >
      {sources !== null && (
        <Loaded week={week} saved={reviewOf(sources.logbook.reviews, week, firstWeekday)} />
      )}
    </Page>
  );
}

/** Writing or reading is decided when the person opens the page or presses a button on it; nothing else switches it. */
function Loaded({ week, saved }: { readonly week: Day; readonly saved: Review | null }) {
  const isAsked = useIsAsked(week);
  const [mode, setMode] = useState(() => ({
    isGuided: saved === null ? isAsked : saved.finishedOn === null,
    isChosen: false,
  }));
  const review = saved ?? emptyReview(week);
  if (mode.isGuided) {
    return (
      <ReviewGuide
        review={review}
        takesFocus={mode.isChosen}
        onRead={() => setMode({ isGuided: false, isChosen: true })}
      />
    );
  }
  return (
    <ReviewReading
      week={week}
      review={saved}
      takesFocus={mode.isChosen}
      onWrite={() => setMode({ isGuided: true, isChosen: true })}
    />
  );
}

/** Whether it is the week whose review is due, or a later one. Earlier reviews are no longer asked for. */
function useIsAsked(week: Day): boolean {
  const { plan } = useSnapshot();
  const settings = useAppState(settingsOf);
  const due = weekToReview(useToday(), plan.startDay, settings);
  return due === null || week >= due;
}
