import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { isDay } from '../../../shared/domain/calendar/day';
import { LIMITS } from '../../../shared/domain/limits';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { HoursField } from '../../parts/fields/HoursField';
import { useAppState, useAppStore } from '../../state/context';
import { BusyButton } from '../../ui/BusyButton';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/TextField';
import classes from './BringIn.module.css';

interface Props {
  readonly text: string;
  readonly wholeLines: readonly number[];
  /** The text's own title; empty if it has none. */
  readonly title: string;
}

/** Asks the three questions of every start. */
export function AddAsPlan({ text, wholeLines, title: givenTitle }: Props) {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const today = useAppState((state) => state.today);
  const [title, setTitle] = useState(givenTitle);
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
        label="Plan title"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DayField label="Start date" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      <BusyButton type="submit" disabled={!isComplete} isBusy={isBusy}>
        Add as a plan
      </BusyButton>
    </form>
  );
}
