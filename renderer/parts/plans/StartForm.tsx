import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/calls';
import { isDay } from '../../../shared/domain/calendar/day';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import type { Pathway } from '../../../shared/domain/plan/pathway';
import { startedPlan } from '../../../shared/domain/plan/started-plan';
import { HoursField } from '../fields/HoursField';
import { WeekdayField } from '../fields/WeekdayField';
import { useAppState, useAppStore } from '../../state/context';
import { DayField } from '../../ui/DayField';
import { Question } from '../../ui/Question';
import { settingsOf } from '../../state/derived';
import { FirstGoals } from './FirstGoals';
import { LikelyArrival } from './LikelyArrival';
import classes from './plans.module.css';
import { useFirstGoals } from './use-first-goals';

interface Props {
  /** Lets fields outside the form belong to it, so that Enter in them starts too. */
  readonly id?: string;
  readonly pathway: Pathway;
  /** Above the questions. */
  readonly children?: ReactNode;
}

/** A few questions, each prefilled with the answer that fits most people. */
export function StartForm({ id, pathway, children }: Props) {
  const today = useAppState((state) => state.today);
  const [startDay, setStartDay] = useState<string>(today ?? '');
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const [firstWeekday, setFirstWeekday] = useState(useAppState(settingsOf).firstWeekday);
  const snapshot = useMemo(() => {
    if (!isDay(startDay) || Number.isNaN(hours)) return null;
    return startedPlan(pathway, { startDay, hoursPerWeek: hours });
  }, [pathway, startDay, hours]);
  const choice = useFirstGoals(snapshot, firstWeekday);
  const { onSubmit, question } = useStart(() => {
    if (snapshot === null || choice === null) return null;
    const { plan } = snapshot;
    const chosen = { startDay: plan.startDay, hoursPerWeek: plan.plannedHours, firstWeekday };
    return { pathwayId: pathway.id, ...chosen, firstGoals: [...choice.goals] };
  });
  return (
    <form id={id} className={classes['form']} onSubmit={onSubmit} aria-label="Start">
      {children}
      <div className={classes['pair']}>
        <DayField label="Start date" value={startDay} onChange={setStartDay} />
        <WeekdayField value={firstWeekday} onChange={setFirstWeekday} />
      </div>
      <HoursField value={hours} onChange={setHours} />
      {snapshot && <LikelyArrival snapshot={snapshot} />}
      {snapshot && choice && <FirstGoals snapshot={snapshot} choice={choice} />}
      <Button type="submit" size="md" disabled={snapshot === null}>
        Start this pathway
      </Button>
      {question}
    </form>
  );
}

/** Starts what the form holds, after a question where that gives up a plan whose start was undone. */
function useStart(read: () => Input<'plan.start'> | null) {
  const store = useAppStore();
  const hasUndone = useAppState(({ redo }) => redo?.of.kind === 'plan.started');
  const [isAsked, setIsAsked] = useState(false);
  const start = (): void => {
    const input = read();
    if (input !== null)
      void store.getState().startPlan({ ...input, ...(hasUndone && { discardsUndone: true }) });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (hasUndone) setIsAsked(true);
    else start();
  };
  const onAnswer = (isYes: boolean): void => {
    setIsAsked(false);
    if (isYes) start();
  };
  return { onSubmit, question: <StartAnewQuestion isAsked={isAsked} onAnswer={onAnswer} /> };
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
