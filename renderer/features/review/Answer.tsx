import { answerDraftKey } from '../../../shared/domain/draft-key';
import { LIMITS } from '../../../shared/domain/limits';
import { BEHIND_WORDS, useDraft } from '../../parts/fields/use-draft';
import { useAppState } from '../../state/context';
import { expectPlanId } from '../../state/derived';
import type { ChangeReview, ReviewChange } from '../../parts/review/change-review';
import type { Review } from '../../../shared/domain/review/review';
import { TextArea } from '../../ui/TextField';

interface Props {
  readonly label: string;
  readonly review: Review;
  readonly field: 'wentWell' | 'inTheWay' | 'learned' | 'reflection';
  /** Saved together with the text. */
  readonly beside?: ReviewChange;
  readonly change: ChangeReview;
}

/** Saved on blur, however the field is left. */
export function Answer({ label, review: { week, ...review }, field, beside, change }: Props) {
  const planId = useAppState(expectPlanId);
  const { value, save, isBehind, ...edited } = useDraft({
    saved: review[field],
    write: (text) => change({ ...beside, [field]: text }),
    draftOf: (text) => ({
      key: answerDraftKey(planId, week, field),
      name: 'review.write',
      input: { ...beside, week, [field]: text },
    }),
  });
  return (
    <TextArea
      label={label}
      description={isBehind ? BEHIND_WORDS : undefined}
      autosize
      minRows={3}
      maxRows={16}
      limit={LIMITS.answer}
      value={value}
      onChange={(event) => edited.change(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}
