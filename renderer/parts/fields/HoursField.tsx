import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { NumberField } from '../../ui/NumberField';

interface Props {
  /** NaN while the typed text is invalid. */
  readonly value: number;
  readonly onChange: (hours: number) => void;
  readonly onBlur?: () => void;
}

export const HoursField = ({ onChange, ...rest }: Props) => (
  <NumberField
    label="Hours a week"
    description="What you can spare in most weeks, after work."
    min={HOURS_PER_WEEK.min}
    max={HOURS_PER_WEEK.max}
    onChange={(hours) => onChange(hours ?? NaN)}
    {...rest}
  />
);
