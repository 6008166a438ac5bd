import { Textarea } from '@mantine/core';
import { LIMITS } from '../../../shared/domain/limits';
import { useKept } from '../../parts/fields/use-kept';

interface Props {
  readonly label: string;
  readonly kept: string;
  readonly keep: (text: string) => Promise<boolean>;
}

/** Kept when it is left, however it is left. */
export function Answer({ label, kept, keep }: Props) {
  const [text, setText, save] = useKept(kept, keep);
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
