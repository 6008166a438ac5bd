import { minutesOf } from '../../../../shared/domain/weeks/time';
import { startOfWeek, weekAround, weeksBetween } from '../../../../shared/domain/calendar/week';
import { describeMinutes } from '../../../../shared/words/minutes';
import { shareWords, weekName } from '../../../../shared/words/week';
import { useAppState } from '../../../state/context';
import { useToday } from '../../../state/journey';
import { formatShortSpan } from '../../../ui/dates';
import { FactLine } from '../../../ui/FactLine';
import type { PreviewWeek, ReplanPreview as Preview } from './replan-preview';
import classes from './Replan.module.css';
import { settingsOf } from '../../../state/derived';

/** What would be planned week by week, and what would wait on the roadmap. */
export const ReplanPreview = ({ preview: { weeks, back } }: { readonly preview: Preview }) => (
  <div className={classes['preview']}>
    {weeks.map((week) => (
      <Week key={week.week} preview={week} />
    ))}
    {back.length > 0 && (
      <div>
        <h4 className={classes['when']}>Back to the roadmap</h4>
        <ul aria-label="Back to the roadmap">
          {back.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </div>
    )}
  </div>
);

function Week({ preview: { week, goals } }: { readonly preview: PreviewWeek }) {
  const { firstWeekday } = useAppState(settingsOf);
  const name = weekName(weeksBetween(startOfWeek(useToday(), firstWeekday), week));
  const span = formatShortSpan(weekAround(week, firstWeekday));
  return (
    <div>
      <h4 className={classes['when']}>
        {name}{' '}
        <span className={classes['span']}>
          <FactLine facts={[span, describeMinutes(minutesOf(goals))]} />
        </span>
      </h4>
      <ul aria-label={name}>
        {goals.map(({ taskId, title, minutes, needed, isNew }) => (
          <li key={taskId} className={classes['goal']}>
            <span>
              <bdi>{title}</bdi>
              {isNew && <span className={classes['span']}> · new</span>}
            </span>
            {minutes > 0 && <span className={classes['hours']}>{shareWords(minutes, needed)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
