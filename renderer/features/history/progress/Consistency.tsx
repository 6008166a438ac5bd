import { Button } from '@mantine/core';
import type { HistoryOverview } from '../../../../shared/domain/history/history';
import { useAppState, useAppStore } from '../../../state/context';
import { Figure } from '../../../ui/Figure';
import { formatPercent } from '../../../../shared/words/numbers';
import classes from './Consistency.module.css';
import { settingsOf } from '../../../state/derived';

interface Props {
  readonly overview: Pick<HistoryOverview, 'streak' | 'score'>;
}

/** How steady the weeks are: a streak for people it motivates, and a score that forgives a missed week. */
export function Consistency({ overview: { streak, score } }: Props) {
  const { showsStreak } = useAppState(settingsOf);
  const { changeSettings } = useAppStore().getState();
  return (
    <section className={classes['consistency']} aria-label="How steady your weeks are">
      {showsStreak && (
        <Figure name="Streak" value={countWeeks(streak.current)}>
          <p>
            Weeks in a row with something done. Pauses and the current week do not break it.
            {streak.longest > streak.current && ` Your longest: ${countWeeks(streak.longest)}.`}
          </p>
        </Figure>
      )}
      <Figure name="Score" value={formatPercent(score)}>
        <p>
          How steadily you come back. It rises with each week in which you get something done and
          falls slowly after a quiet one. Calculated as in Loop Habit Tracker.
        </p>
      </Figure>
      <Button
        className={classes['toggle'] ?? ''}
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => void changeSettings({ showsStreak: !showsStreak })}
      >
        {showsStreak ? 'Hide the streak' : 'Show the streak'}
      </Button>
    </section>
  );
}

const countWeeks = (count: number): string => `${count} ${count === 1 ? 'week' : 'weeks'}`;
