import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../../shared/domain/calendar/day';
import { type Pathway, plannedWeeksOf } from '../../../shared/domain/plan/pathway';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings';
import { HoursField } from '../../parts/fields/HoursField';
import { WeekdayField } from '../../parts/fields/WeekdayField';
import { useAppState, useAppStore } from '../../state/context';
import { formatDay } from '../../ui/dates';
import { DayField } from '../../ui/DayField';
import textClasses from '../../ui/text.module.css';
import classes from './FirstRun.module.css';

/** Three questions, each with the answer that fits most people filled in. */
export function StartForm({ pathway }: { readonly pathway: Pathway }) {
  const store = useAppStore();
  const today = useAppState((state) => state.today);
  const [startDay, setStartDay] = useState<string>(today ?? '');
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const [firstWeekday, setFirstWeekday] = useState(DEFAULT_SETTINGS.firstWeekday);
  const isComplete = isDay(startDay) && !Number.isNaN(hours);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDay(startDay) || Number.isNaN(hours)) return;
    const input = { pathwayId: pathway.id, startDay, hoursPerWeek: hours, firstWeekday };
    void store.getState().startPlan(input);
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} aria-label="Start">
      <DayField label="Start day" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      <WeekdayField value={firstWeekday} onChange={setFirstWeekday} />
      <Button type="submit" size="md" disabled={!isComplete}>
        Start this pathway
      </Button>
      <p className={textClasses['quiet']}>
        {isDay(startDay) &&
          `${plannedWeeksOf(pathway.phases)} planned weeks from there end on ${formatDay(plannedSpanOf(startDay, pathway.phases, []).last)}. `}
        Everything can be changed later, and stays on this computer.
      </p>
    </form>
  );
}
