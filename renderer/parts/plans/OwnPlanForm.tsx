import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../../shared/domain/calendar/day';
import { LIMITS, PHASE_WEEKS } from '../../../shared/domain/limits';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { isTitle } from '../../../shared/domain/title';
import { HoursField } from '../fields/HoursField';
import { useAppStore } from '../../state/context';
import { useToday } from '../../state/journey';
import { DayField } from '../../ui/DayField';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import textClasses from '../../ui/text.module.css';
import classes from './plans.module.css';

const USUAL_WEEKS = 12;
const FIRST_PHASE = 'First phase';

/** Starts an empty plan with one phase to fill. */
export function OwnPlanForm() {
  const store = useAppStore();
  const today = useToday();
  const [title, setTitle] = useState('');
  const [weeks, setWeeks] = useState(USUAL_WEEKS);
  const [startDay, setStartDay] = useState<string>(today);
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const isReady = isTitle(title) && isDay(startDay) && !Number.isNaN(weeks) && !Number.isNaN(hours);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady || !isDay(startDay)) return;
    const plan = { title: title.trim(), phaseTitle: FIRST_PHASE, weeks, startDay };
    void store.getState().createPlan({ ...plan, hoursPerWeek: hours });
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} aria-label="A plan of your own">
      <TextField
        label="Title"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NumberField
        label="Weeks in total"
        {...PHASE_WEEKS}
        value={weeks}
        onChange={(value) => setWeeks(value ?? NaN)}
      />
      <DayField label="Start date" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      <Button type="submit" size="md" disabled={!isReady}>
        Start this plan
      </Button>
      <p className={textClasses['quiet']}>
        Next, add its tasks on the Roadmap. Then choose goals for your first week.
      </p>
    </form>
  );
}
