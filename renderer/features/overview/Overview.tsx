import { currentStage, nextTasks } from '../../../shared/domain/plan/journey';
import { progressOf } from '../../../shared/domain/plan/progress';
import { plannedSpanOf } from '../../../shared/domain/plan/schedule';
import { weekAround, weekNumber } from '../../../shared/domain/calendar/week';
import { formatNumber, formatPercent } from '../../../shared/words/numbers';
import { useAppState } from '../../state/context';
import { useSnapshot, useStages, useToday } from '../../state/journey';
import { useWeekSheet } from '../../state/week-sheets';
import { formatDay, formatShortSpan } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Arrival } from './Arrival';
import { LatestCompletion } from './LatestCompletion';
import { NextTasks } from './NextTasks';
import { NoTasks } from './NoTasks';
import { FactLine } from '../../ui/FactLine';
import classes from './Overview.module.css';
import { ThisWeek } from './ThisWeek';
import { Trail } from './trail/Trail';
import { settingsOf } from '../../state/derived';

/**
 * Four answers on one screen: how far along, what to do now, what this week is for, and when the plan is likely to end.
 */
export function Overview() {
  const stages = useStages();
  const current = currentStage(stages);
  const isEmpty = stages.every(({ tasks }) => tasks.length === 0);
  const { lines } = useWeekSheet(useToday());
  const goals = new Set(lines.map(({ task }) => task.id));
  // The goals of the week are listed beside these.
  const next = nextTasks(stages).filter(({ id }) => !goals.has(id));
  return (
    <Page
      title={
        current?.phase.title ?? (isEmpty ? 'The way begins here' : 'Every task is done or dropped')
      }
      name="Overview"
      above={<WeekLine />}
      below={
        <div className={classes['sub']}>
          {current !== null && (
            <p>
              Phase {current.number} of {stages.length}, planned until{' '}
              {formatDay(current.planned.last)}
            </p>
          )}
          {!isEmpty && <HowFar />}
        </div>
      }
      beside={<Arrival />}
    >
      <Trail stages={stages} current={current} />
      <LatestCompletion />
      <div className={classes['columns']}>
        {isEmpty ? <NoTasks /> : <NextTasks next={next} />}
        <ThisWeek stages={stages} />
      </div>
    </Page>
  );
}

function HowFar() {
  const { doneWeeks, scopeWeeks, ratio } = progressOf(useSnapshot().tasks);
  return (
    <p>
      {formatPercent(ratio)} of the way: {formatNumber(doneWeeks)} of {formatNumber(scopeWeeks)}{' '}
      planned weeks
    </p>
  );
}

/** Which week it is, of how many. */
function WeekLine() {
  const { plan, phases, pauses } = useSnapshot();
  const { firstWeekday } = useAppState(settingsOf);
  const today = useToday();
  const number = weekNumber(plan.startDay, today, firstWeekday);
  const total = weekNumber(
    plan.startDay,
    plannedSpanOf(plan.startDay, phases, pauses).last,
    firstWeekday,
  );
  if (today < plan.startDay) {
    return <p className={classes['week']}>Starts on {formatDay(plan.startDay)}</p>;
  }
  return (
    <p className={classes['week']}>
      <FactLine
        facts={[
          number <= total ? `Week ${number} of ${total}` : `Week ${number}`,
          formatShortSpan(weekAround(today, firstWeekday)),
        ]}
      />
    </p>
  );
}
