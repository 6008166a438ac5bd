import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly onBlur?: () => void;
  /** First day that may be chosen. */
  readonly min?: string | undefined;
  /** Last day that may be chosen. */
  readonly max?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Whether it may stay empty. */
  readonly isOptional?: boolean;
}

/** The browser's own date field: it knows the person's locale, keyboard and screen reader. */
export const DayField = ({ autoFocus = false, isOptional = false, onChange, ...rest }: Props) => (
  <TextInput
    type="date"
    required={!isOptional}
    withAsterisk={false}
    data-autofocus={autoFocus || undefined}
    autoFocus={autoFocus}
    onChange={(event) => onChange(event.currentTarget.value)}
    {...rest}
  />
);
