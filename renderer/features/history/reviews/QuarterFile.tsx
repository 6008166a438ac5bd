import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Quarter } from '../../../../shared/domain/calendar/quarter';
import { quarterName } from '../../../../shared/words/quarter';
import { saveQuarterFile } from '../../../parts/review/review-files';
import { useAppStore } from '../../../state/context';
import layoutClasses from '../../../ui/layout.module.css';
import { useQuarters } from '../quarter/use-quarters';

/** The quarters of the plan so far, each to save as a file, or to read and print. */
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
        A quarter as one document…
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
      <Button component={Link} href={`/history/quarters/${quarter}`} variant="light">
        Read and print
      </Button>
    </form>
  );
}
