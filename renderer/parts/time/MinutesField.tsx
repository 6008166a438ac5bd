import { TextInput } from '@mantine/core';
import { readMinutes } from '../../../shared/words/read-minutes';

interface Props {
  readonly label: string;
  /** As typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

export const MinutesField = ({ label, value, onChange, autoFocus = false }: Props) => (
  <TextInput
    label={label}
    description="45, 1:20 or 1.5 h"
    inputWrapperOrder={['label', 'input', 'description', 'error']}
    autoFocus={autoFocus}
    error={
      value.trim() !== '' && readMinutes(value) === null && 'Up to a day, such as 45, 1:20 or 1.5 h'
    }
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
