import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Review } from '../../../shared/domain/review/review';
import { type ChangeReview, useReviewChange } from '../../parts/review/change-review';
import { ReviewFacts } from '../../parts/review/ReviewFacts';
import classes from './Review.module.css';
import { StepHeading } from './StepHeading';
import { StepHow } from './StepHow';
import { StepLine } from './StepLine';
import { StepNextWeek } from './StepNextWeek';
import { StepWords } from './StepWords';
import { STEPS, type StepNumber, useStepNames } from './review-steps';
import { usePlannedWeek } from './use-planned-week';

interface Props {
  readonly review: Review;
  /** Whether the person came here through a button on this page. */
  readonly takesFocus: boolean;
  /** Returns to the reading page of a review that was already finished. */
  readonly onRead: () => void;
}

/** Four steps in any order. Every answer is saved at once. */
export function ReviewGuide({ review, takesFocus, onRead }: Props) {
  const [step, setStep] = useState({ number: STEPS[0] as StepNumber, takesFocus });
  const change = useReviewChange(review.week);
  const names = useStepNames(review.week);
  const goTo = (number: StepNumber): void => setStep({ number, takesFocus: true });
  const [next] = STEPS.slice(step.number);
  const [previous] = STEPS.slice(0, step.number - 1).toReversed();
  const finish = useFinish(review, change, onRead);
  const isFinished = review.finishedOn !== null;
  return (
    <div className={classes['guide']}>
      <StepLine current={step.number} names={names} onChoose={goTo} />
      <section className={classes['step']}>
        <StepHeading key={step.number} takesFocus={step.takesFocus}>
          {names[step.number].heading}
        </StepHeading>
        <StepBody number={step.number} review={review} change={change} />
      </section>
      <div className={classes['buttons']}>
        {previous !== undefined && (
          <Button variant="subtle" onClick={() => goTo(previous)}>
            Back
          </Button>
        )}
        {next === undefined ? (
          <Button onClick={() => void finish()}>{isFinished ? 'Done' : 'Finish review'}</Button>
        ) : (
          <Button onClick={() => goTo(next)}>Next</Button>
        )}
        {isFinished && next !== undefined && (
          <Button variant="subtle" className={classes['apart'] ?? ''} onClick={onRead}>
            Done
          </Button>
        )}
      </div>
    </div>
  );
}

interface BodyProps {
  readonly number: StepNumber;
  readonly review: Review;
  readonly change: ChangeReview;
}

function StepBody({ number, review, change }: BodyProps) {
  switch (number) {
    case 1:
      return <ReviewFacts week={review.week} />;
    case 2:
      return <StepWords review={review} change={change} />;
    case 3:
      return <StepHow review={review} change={change} />;
    case 4:
      return <StepNextWeek week={review.week} />;
  }
}

/** The first time, finishing opens the week planned in the review; later it returns to the reading page. */
function useFinish(review: Review, change: ChangeReview, onRead: () => void) {
  const [, navigate] = useLocation();
  const planned = usePlannedWeek(review.week);
  return async (): Promise<void> => {
    if (review.finishedOn !== null) return onRead();
    if (await change({ isFinished: true })) navigate(`/week/${planned}`);
  };
}
