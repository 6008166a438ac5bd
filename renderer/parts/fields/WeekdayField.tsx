import { NativeSelect } from '@mantine/core';
import { type Weekday, WEEKDAYS } from '../../../shared/domain/calendar/week';
import { formatWeekday } from '../../ui/dates';

interface Props {
  readonly label?: string;
  readonly description?: string;
  readonly value: Weekday;
  readonly onChange: (weekday: Weekday) => void;
}

/** Monday first, because most weeks start on it. */
const ORDER = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

export const WeekdayField = ({ label = 'Weeks start on', description, value, onChange }: Props) => (
  <NativeSelect
    label={label}
    description={description}
    value={String(value)}
    onChange={(event) => onChange(Number(event.currentTarget.value) as Weekday)}
    data={ORDER.map((weekday) => ({ value: String(weekday), label: formatWeekday(weekday) }))}
  />
);
