import { NativeSelect } from '@mantine/core';
import { PRIORITIES, type Priority } from '../../../shared/domain/plan/pathway';
import { PRIORITY_NAMES } from '../../../shared/words/priority';

interface Props {
  readonly priority: Priority | null;
  readonly onChange: (priority: Priority | null) => void;
}

export const PriorityField = ({ priority, onChange }: Props) => (
  <NativeSelect
    label="Priority"
    value={priority ?? ''}
    data={[
      { value: '', label: 'None' },
      ...PRIORITIES.map((value) => ({ value, label: PRIORITY_NAMES[value] })),
    ]}
    onChange={(event) =>
      onChange(PRIORITIES.find((each) => each === event.currentTarget.value) ?? null)
    }
  />
);
