import { Textarea } from '@mantine/core';
import { LIMITS } from '../../../shared/domain/limits';
import { useDraft } from '../../parts/fields/use-draft';

interface Props {
  readonly label: string;
  readonly saved: string;
  readonly onSave: (text: string) => Promise<boolean>;
}

/** Saved when the field is left, in whatever way. */
export function Answer({ label, saved, onSave }: Props) {
  const [text, setText, save] = useDraft(saved, onSave);
  return (
    <Textarea
      label={label}
      autosize
      minRows={3}
      maxRows={16}
      maxLength={LIMITS.answer}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void save()}
    />
  );
}
