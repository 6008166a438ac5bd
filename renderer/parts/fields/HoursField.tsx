import { NumberInput } from '@mantine/core';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';

interface Props {
  readonly value: number | '';
  readonly onChange: (hours: number | '') => void;
  readonly onBlur?: () => void;
}

/** Empty while the person replaces the number. */
export const HoursField = ({ onChange, ...rest }: Props) => (
  <NumberInput
    label="Hours a week"
    description="What you can give on most weeks, after work."
    min={HOURS_PER_WEEK.min}
    max={HOURS_PER_WEEK.max}
    onChange={(hours) => onChange(typeof hours === 'number' ? hours : '')}
    {...rest}
  />
);
