import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../../shared/domain/calendar/day';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import { HoursField } from '../fields/HoursField';
import { WeekdayField } from '../fields/WeekdayField';
import { useAppState, useAppStore } from '../../state/context';
import { DayField } from '../../ui/DayField';
import { Question } from '../../ui/Question';
import textClasses from '../../ui/text.module.css';
import { settingsOf } from '../../state/derived';
import { LikelyArrival } from './LikelyArrival';
import classes from './plans.module.css';

/** Three questions, each prefilled with the answer that fits most people. */
export function StartForm({ pathway }: { readonly pathway: Pathway }) {
  const store = useAppStore();
  const today = useAppState((state) => state.today);
  const [startDay, setStartDay] = useState<string>(today ?? '');
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const [firstWeekday, setFirstWeekday] = useState(useAppState(settingsOf).firstWeekday);
  const hasUndone = useAppState(({ redo }) => redo?.of.kind === 'plan.started');
  const [isAsked, setIsAsked] = useState(false);
  const isComplete = isDay(startDay) && !Number.isNaN(hours);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (hasUndone) setIsAsked(true);
    else start();
  };
  const onAnswer = (isYes: boolean): void => {
    setIsAsked(false);
    if (isYes) start();
  };
  const start = (): void => {
    if (!isDay(startDay) || Number.isNaN(hours)) return;
    const input = { pathwayId: pathway.id, startDay, hoursPerWeek: hours, firstWeekday };
    void store.getState().startPlan({ ...input, ...(hasUndone && { discardsUndone: true }) });
  };
  return (
    <form className={classes['form']} onSubmit={onSubmit} aria-label="Start">
      <DayField label="Start date" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      <WeekdayField value={firstWeekday} onChange={setFirstWeekday} />
      <LikelyArrival pathway={pathway} startDay={startDay} hours={hours} />
      <Button type="submit" size="md" disabled={!isComplete}>
        Start this pathway
      </Button>
      <p className={textClasses['quiet']}>
        Everything can be changed later, and stays on this computer.
      </p>
      <StartAnewQuestion isAsked={isAsked} onAnswer={onAnswer} />
    </form>
  );
}

interface QuestionProps {
  readonly isAsked: boolean;
  readonly onAnswer: (isYes: boolean) => void;
}

const StartAnewQuestion = (props: QuestionProps) => (
  <Question title="Start over?" yes="Start over" no="Not yet" {...props}>
    <p>After that, you can no longer bring back the plan you undid.</p>
  </Question>
);
