import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { isDay } from '../../../shared/domain/calendar/day';
import type { Draft } from '../../../shared/domain/import/draft';
import { LIMITS } from '../../../shared/domain/limits';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { HoursField } from '../../parts/fields/HoursField';
import { useAppState, useAppStore } from '../../state/context';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/TextField';
import classes from './BringIn.module.css';
import { DraftPhases } from './DraftPhases';
import { Facts } from './Facts';
import { Problems } from './Problems';

interface Props {
  readonly text: string;
  readonly draft: Draft;
  /** Lines that the person says are one resource. */
  readonly wholeLines: readonly number[];
  readonly onWholeLines: (lines: readonly number[]) => void;
}

/** What becomes of the text, what does not, and the three questions of every start. */
export function Preview({ text, draft, wholeLines, onWholeLines }: Props) {
  return (
    <div className={classes['preview']}>
      <section aria-labelledby="preview-heading" className={classes['part']}>
        <h2 id="preview-heading">What becomes of it</h2>
        <Facts draft={draft} />
        <DraftPhases draft={draft} wholeLines={wholeLines} onWholeLines={onWholeLines} />
      </section>
      <div className={classes['part']}>
        <AddForm key={draft.title} text={text} draft={draft} wholeLines={wholeLines} />
        <Problems problems={draft.problems} />
      </div>
    </div>
  );
}

type FormProps = Omit<Props, 'onWholeLines'>;

function AddForm({ text, draft, wholeLines }: FormProps) {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const today = useAppState((state) => state.today);
  const [title, setTitle] = useState(draft.title);
  const [startDay, setStartDay] = useState<string>(today ?? '');
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const [isBusy, setBusy] = useState(false);
  const isComplete =
    title.trim() !== '' && title.length <= LIMITS.title && isDay(startDay) && !Number.isNaN(hours);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isComplete || !isDay(startDay)) return;
    setBusy(true);
    const plan = { title: title.trim(), startDay, hoursPerWeek: hours };
    const isAdded = await store.getState().bringIn({ text, wholeLines: [...wholeLines], ...plan });
    setBusy(false);
    if (isAdded) navigate('/');
  };
  return (
    <form
      className={classes['form']}
      aria-label="Add as a plan"
      onSubmit={(event) => void onSubmit(event)}
    >
      <TextField
        label="Title of the plan"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DayField label="Start day" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      <Button type="submit" disabled={!isComplete} loading={isBusy}>
        Add as a plan
      </Button>
    </form>
  );
}
