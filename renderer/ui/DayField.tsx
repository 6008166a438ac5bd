import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Last day that may be chosen. */
  readonly max?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** The browser's own date field: it knows the person's locale, keyboard and screen reader. */
export const DayField = ({ autoFocus = false, onChange, ...rest }: Props) => (
  <TextInput
    type="date"
    required
    withAsterisk={false}
    data-autofocus={autoFocus || undefined}
    autoFocus={autoFocus}
    onChange={(event) => onChange(event.currentTarget.value)}
    {...rest}
  />
);
