import { useMemo } from 'react';
import { useParams } from 'wouter';
import { type Day, isDay } from '../../../shared/domain/calendar/day';
import { START_DAYS } from '../../../shared/domain/plan/plan';
import { startOfWeek, weekNumber } from '../../../shared/domain/calendar/week';
import { useAppState } from '../../state/context';
import { useSnapshot, useToday } from '../../state/journey';
import { Page } from '../../ui/Page';
import { BeforePlan } from './BeforePlan';
import { stripWeeks } from './strip/strip-weeks';
import { useWeeksFrom } from './strip/use-weeks-from';
import { WeekStrip } from './strip/WeekStrip';
import { WeekBody } from './WeekBody';
import { WeekName } from './WeekName';
import { WeekSteps } from './WeekSteps';
import { settingsOf } from '../../state/derived';

/** One week, past, present or future: what is planned for it, and what came of it. */
export function Week() {
  const { plan } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  const today = useToday();
  const shown = startOfWeek(useWantedDay() ?? today, firstWeekday);
  const start = startOfWeek(plan.startDay, firstWeekday);
  const current = startOfWeek(today, firstWeekday);
  const weeks = useMemo(() => stripWeeks(shown, { start, current }), [shown, start, current]);
  const isAtHand = useWeeksFrom(weeks[0] ?? shown);
  const isOfPlan = shown >= start;
  return (
    <Page
      title={
        isOfPlan ? `Week ${weekNumber(plan.startDay, shown, firstWeekday)}` : 'Before your plan'
      }
      name="Week"
      above={<WeekName week={shown} />}
      below={<WeekSteps week={shown} first={start} />}
    >
      <WeekStrip weeks={weeks} shown={shown} isAtHand={isAtHand} />
      {!isOfPlan && <BeforePlan />}
      {isOfPlan && isAtHand && <WeekBody key={shown} week={shown} />}
    </Page>
  );
}

/** The day in the URL; null if there is none within the reach of a plan. */
function useWantedDay(): Day | null {
  const { week = '' } = useParams<{ week?: string }>();
  return isDay(week) && week >= START_DAYS.first && week <= START_DAYS.last ? week : null;
}
