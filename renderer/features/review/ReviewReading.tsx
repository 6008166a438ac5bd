import { Button } from '@mantine/core';
import { Download, Pencil } from 'lucide-react';
import type { Day } from '../../../shared/domain/calendar/day';
import type { Review } from '../../../shared/domain/review/review';
import { saveWeekFile } from '../../parts/review/review-files';
import { ReviewFacts } from '../../parts/review/ReviewFacts';
import { ReviewText } from '../../parts/review/ReviewText';
import { useAppStore } from '../../state/context';
import { formatDay } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './Review.module.css';
import { StepHeading } from './StepHeading';

interface Props {
  readonly week: Day;
  /** Null if none was written. */
  readonly review: Review | null;
  /** Whether the person came here through a button on this page. */
  readonly takesFocus: boolean;
  readonly onWrite: () => void;
}

/** A week and its review, to read, continue writing, or save as a file. */
export function ReviewReading({ week, review, takesFocus, onWrite }: Props) {
  const store = useAppStore();
  return (
    <div className={classes['reading']}>
      <div className={classes['actions']}>
        <p className={textClasses['quiet']}>{statusOf(review)}</p>
        <Button
          variant={review === null ? 'filled' : 'light'}
          size="compact-sm"
          leftSection={<Pencil size={14} aria-hidden />}
          onClick={onWrite}
        >
          {review === null ? 'Write a review' : 'Edit'}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() => void saveWeekFile(store, week)}
        >
          Save as Markdown
        </Button>
      </div>
      {review !== null && (
        <section className={classes['part']}>
          <StepHeading takesFocus={takesFocus}>In your words</StepHeading>
          <ReviewText review={review} />
        </section>
      )}
      <section className={classes['part']}>
        <StepHeading takesFocus={takesFocus && review === null}>What happened</StepHeading>
        <ReviewFacts week={week} />
      </section>
    </div>
  );
}

function statusOf(review: Review | null): string {
  if (review === null) return 'This week has no review yet. You can still write one.';
  return review.finishedOn === null
    ? 'Not finished yet'
    : `Finished on ${formatDay(review.finishedOn)}`;
}
