import type { Review, ScalePoint } from '../../../shared/domain/review/review';
import { SCALE } from '../../../shared/domain/review/review';
import { useDraft } from '../../parts/fields/use-draft';
import type { ChangeReview } from '../../parts/review/change-review';
import { SCALE_FIELDS, type ScaleField, SCALES } from '../../parts/review/review-words';
import { Scale } from '../../ui/Scale';
import { PointToReflect } from './PointToReflect';
import classes from './Review.module.css';
import { TouchedSkills } from './TouchedSkills';

interface Props {
  readonly review: Review;
  readonly change: ChangeReview;
}

/**
 * Two ratings, the skills taught by the week's tasks, and one point of the guide's reality check to compare with the
 * person's own days.
 */
export const StepHow = ({ review, change }: Props) => (
  <div className={classes['fields']}>
    {SCALE_FIELDS.map((field) => (
      <ScaleAnswer
        key={field}
        field={field}
        saved={review[field]}
        onSave={(value) => change({ [field]: value })}
      />
    ))}
    <TouchedSkills week={review.week} />
    <PointToReflect review={review} change={change} />
  </div>
);

interface ScaleProps {
  readonly field: ScaleField;
  readonly saved: ScalePoint | null;
  readonly onSave: (value: ScalePoint | null) => Promise<boolean>;
}

/** Saved on blur, so that moving through it by keyboard makes one change rather than five. */
function ScaleAnswer({ field, saved, onSave }: ScaleProps) {
  const { value, change, save } = useDraft({ saved, write: onSave });
  return (
    <Scale
      {...SCALES[field]}
      points={SCALE}
      value={value}
      onChange={change}
      onLeave={() => void save()}
    />
  );
}
