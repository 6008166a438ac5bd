import type { Review } from '../../../shared/domain/review/review';
import type { ChangeReview } from '../../parts/review/change-review';
import { ANSWER_FIELDS, QUESTIONS } from '../../parts/review/review-words';
import textClasses from '../../ui/text.module.css';
import { Answer } from './Answer';
import classes from './Review.module.css';

interface Props {
  readonly review: Review;
  readonly change: ChangeReview;
}

/** Three questions, all optional. */
export const StepWords = ({ review, change }: Props) => (
  <div className={classes['fields']}>
    {ANSWER_FIELDS.map((field) => (
      <Answer key={field} label={QUESTIONS[field]} review={review} field={field} change={change} />
    ))}
    <p className={textClasses['quiet']}>
      Markdown. Saved when you leave a field; every field is optional.
    </p>
  </div>
);
