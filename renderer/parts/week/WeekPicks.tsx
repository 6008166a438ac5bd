import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/calendar/day';
import { useAppStore } from '../../state/context';
import { MOST_DRAWN } from '../../commands/row-lists';
import textClasses from '../../ui/text.module.css';
import { OwnGoalForm } from './OwnGoalForm';
import { PickList } from './PickList';
import { useListFocus } from './use-list-focus';
import { type ShownPick, useWeekPicks, type WeekPicks as Picks } from './use-week-picks';
import classes from './WeekPicks.module.css';

/** What could go into the week that contains the day: suggestions, a personal goal, the rest of the roadmap. */
export function WeekPicks({ week }: { readonly week: Day }) {
  const { suggestions, more, emptyWords } = useWeekPicks(week);
  const place = useListFocus<HTMLDivElement>('button');
  return (
    <div className={classes['picks']} ref={place} tabIndex={-1}>
      <section aria-labelledby="suggestions-heading">
        <div className={classes['head']}>
          <h3 id="suggestions-heading">Suggestions</h3>
          {suggestions.length > 1 && <PlanAll week={week} picks={suggestions} />}
        </div>
        {suggestions.length === 0 ? (
          <p className={classes['soft']}>{emptyWords}</p>
        ) : (
          <PickList week={week} picks={suggestions} label="Suggestions" hasPlaces />
        )}
      </section>
      <section aria-labelledby="own-goal-heading">
        <h3 id="own-goal-heading" className={classes['head']}>
          A goal of your own
        </h3>
        <OwnGoalForm week={week} />
      </section>
      {more.length > 0 && <More week={week} groups={more} />}
    </div>
  );
}

interface PlanAllProps {
  readonly week: Day;
  readonly picks: readonly ShownPick[];
}

/** Adds them as one step, so that one undo removes them. */
function PlanAll({ week, picks }: PlanAllProps) {
  const store = useAppStore();
  const goals = picks.map(({ task, minutes }) => ({ taskId: task.id, minutes }));
  return (
    <Button
      size="compact-sm"
      variant="light"
      onClick={() => void store.getState().planWeek({ week, goals })}
    >
      Plan all {picks.length}
    </Button>
  );
}

function More({ week, groups }: { readonly week: Day; readonly groups: Picks['more'] }) {
  const [isOpen, setOpen] = useState(false);
  const count = groups.reduce((sum, { picks }) => sum + picks.length, 0);
  const isLong = count > MOST_DRAWN;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={classes['summary']}>More from the roadmap</summary>
      {(isOpen || !isLong) && (
        <div className={classes['groups']}>
          {groups.map(({ place, picks }) => (
            <div key={place}>
              <p className={`${textClasses['quiet']} ${classes['place']}`}>{place}</p>
              <PickList week={week} picks={picks} label={place} isLong={isLong} />
            </div>
          ))}
        </div>
      )}
    </details>
  );
}
