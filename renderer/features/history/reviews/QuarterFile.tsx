import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Quarter, quartersBetween } from '../../../../shared/domain/calendar/quarter';
import { quarterName } from '../../../../shared/words/quarter';
import { saveQuarterFile } from '../../../parts/review/review-files';
import { useAppState, useAppStore } from '../../../state/context';
import { useSnapshot, useToday } from '../../../state/journey';
import { settingsOf } from '../../../state/derived';
import layoutClasses from '../../../ui/layout.module.css';

/** The quarters of the plan so far, each of which can be saved as one file. */
export function QuarterFile() {
  const store = useAppStore();
  const quarters = useQuarters();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Quarter | null>(null);
  const quarter = chosen ?? quarters[0];
  if (quarter === undefined) return null;
  if (!isOpen) {
    return (
      <Button variant="light" onClick={() => setOpen(true)}>
        Save a quarter…
      </Button>
    );
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void saveQuarterFile(store, quarter);
  };
  return (
    <form className={layoutClasses['formRow']} onSubmit={onSubmit}>
      <NativeSelect
        label="Quarter"
        autoFocus
        value={quarter}
        data={quarters.map((each) => ({ value: each, label: quarterName(each) }))}
        onChange={(event) => setChosen(event.currentTarget.value as Quarter)}
      />
      <Button type="submit" variant="light">
        Save as Markdown
      </Button>
    </form>
  );
}

/** Newest first, from the start of the plan on. */
function useQuarters(): Quarter[] {
  const { plan } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  return quartersBetween(plan.startDay, useToday(), firstWeekday).toReversed();
}
