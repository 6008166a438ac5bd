import { TextInput } from '@mantine/core';
import { LOGGED_MINUTES } from '../../../shared/domain/limits';
import { parseMinutes } from './parse-minutes';

interface Props {
  readonly label: string;
  /** As it is typed. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** The minutes that were typed; null if there are none, or more than a day has. */
export function readMinutes(text: string): number | null {
  const minutes = parseMinutes(text);
  const isValid =
    minutes !== null && minutes >= LOGGED_MINUTES.min && minutes <= LOGGED_MINUTES.max;
  return isValid ? minutes : null;
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
