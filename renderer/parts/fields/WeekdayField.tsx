import { NativeSelect } from '@mantine/core';
import { type Weekday, WEEKDAYS } from '../../../shared/domain/week';
import { formatWeekday } from '../../ui/dates';

interface Props {
  readonly value: Weekday;
  readonly onChange: (weekday: Weekday) => void;
}

/** Monday first: where most weeks begin. */
const ORDER = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

export const WeekdayField = ({ value, onChange }: Props) => (
  <NativeSelect
    label="Weeks begin on"
    value={String(value)}
    onChange={(event) => onChange(Number(event.currentTarget.value) as Weekday)}
    data={ORDER.map((weekday) => ({ value: String(weekday), label: formatWeekday(weekday) }))}
  />
);
