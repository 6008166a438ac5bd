import { type FormEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Input } from '../../../shared/contract/calls';
import { isDay } from '../../../shared/domain/calendar/day';
import type { Draft } from '../../../shared/domain/import/draft';
import { asDrafted } from '../../../shared/domain/import/drafted-tasks';
import { toPathway } from '../../../shared/domain/import/to-pathway';
import { LIMITS } from '../../../shared/domain/limits';
import { HOURS_PER_WEEK } from '../../../shared/domain/plan/hours';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import { startedPlan } from '../../../shared/domain/plan/started-plan';
import { isOpen } from '../../../shared/domain/plan/task';
import { HoursField } from '../../parts/fields/HoursField';
import { FirstGoals } from '../../parts/plans/FirstGoals';
import { LikelyArrival } from '../../parts/plans/LikelyArrival';
import { useFirstGoals } from '../../parts/plans/use-first-goals';
import { useAppState, useAppStore } from '../../state/context';
import { BusyButton } from '../../ui/BusyButton';
import { settingsOf } from '../../state/derived';
import { useToday } from '../../state/journey';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/TextField';
import classes from './BringIn.module.css';

interface Props {
  readonly draft: Draft;
  readonly text: string;
  readonly wholeLines: readonly number[];
  /** The text's own title; empty if it has none. */
  readonly title: string;
}

/** Asks the questions of every start. */
export function AddAsPlan({ draft, text, wholeLines, title: givenTitle }: Props) {
  const today = useToday();
  const { firstWeekday } = useAppState(settingsOf);
  const [title, setTitle] = useState(givenTitle);
  const [startDay, setStartDay] = useState<string>(today);
  const [hours, setHours] = useState<number>(HOURS_PER_WEEK.usual);
  const { isBusy, bringIn } = useBringIn();
  const snapshot = useDrafted(draft, startDay, hours);
  const choice = useFirstGoals(snapshot, firstWeekday);
  const isComplete = title.trim() !== '' && title.length <= LIMITS.title && snapshot !== null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isComplete || !choice) return;
    const { startDay: day, plannedHours: hoursPerWeek } = snapshot.plan;
    const chosen = { startDay: day, hoursPerWeek, firstGoals: [...choice.goals] };
    void bringIn({ text, wholeLines: [...wholeLines], title: title.trim(), ...chosen });
  };
  return (
    <form className={classes['form']} aria-label="Add as a plan" onSubmit={onSubmit}>
      <TextField
        label="Plan title"
        limit={LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <DayField label="Start date" value={startDay} onChange={setStartDay} />
      <HoursField value={hours} onChange={setHours} />
      {snapshot?.tasks.some(isOpen) && <LikelyArrival snapshot={snapshot} />}
      {snapshot && choice && <FirstGoals snapshot={snapshot} choice={choice} />}
      <BusyButton type="submit" disabled={!isComplete} isBusy={isBusy}>
        Add as a plan
      </BusyButton>
    </form>
  );
}

/** The plan that the draft becomes; null while day or hours are missing. */
function useDrafted(draft: Draft, startDay: string, hoursPerWeek: number): PlanSnapshot | null {
  const today = useToday();
  return useMemo(() => {
    if (!isDay(startDay) || Number.isNaN(hoursPerWeek)) return null;
    const plan = startedPlan(toPathway(draft, draft.title), { startDay, hoursPerWeek });
    return { ...plan, tasks: asDrafted(plan.tasks, draft, today) };
  }, [draft, startDay, hoursPerWeek, today]);
}

/** Shows the plan once it is there. */
function useBringIn() {
  const store = useAppStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const bringIn = async (input: Input<'import.apply'>): Promise<void> => {
    setBusy(true);
    const isAdded = await store.getState().bringIn(input);
    setBusy(false);
    if (isAdded) navigate('/');
  };
  return { isBusy, bringIn };
}
