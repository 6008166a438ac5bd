import { Button } from '@mantine/core';
import { isOwn } from '../../../../shared/domain/plan/task';
import { startOfWeek } from '../../../../shared/domain/calendar/week';
import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';
import { ordinalOf } from '../../../../shared/words/week';
import { useAppState, useAppStore } from '../../../state/context';
import { useToday } from '../../../state/journey';
import { count } from '../../../../shared/words/count';
import { formatWeeks } from '../../../../shared/words/numbers';
import classes from './CarryQuestion.module.css';
import { settingsOf } from '../../../state/derived';

/** A task longer than this shows little progress until it is split. */
const LONG_WEEKS = 2;

interface Props {
  readonly line: GoalLine;
  /** How many goals are asked about after this one. */
  readonly askedLater: number;
}

/** Asked after a goal was carried over for several weeks: all four answers are good ones. */
export function CarryQuestion({ line, askedLater }: Props) {
  const store = useAppStore();
  const { goal, task, carried } = line;
  const { firstWeekday } = useAppState(settingsOf);
  const thisWeek = startOfWeek(useToday(), firstWeekday);
  const { moveGoal, removeGoal, ask } = store.getState();
  const answers = [
    { name: 'Commit again', answer: () => void moveGoal(goal.id, thisWeek) },
    { name: 'Split…', answer: () => ask(task.id, 'split') },
    // A personal goal has no roadmap to go back to.
    ...(isOwn(task)
      ? []
      : [{ name: 'Back to the roadmap', answer: () => void removeGoal(goal.id) }]),
    { name: 'Drop…', answer: () => ask(task.id, 'drop') },
  ];
  return (
    <div className={classes['question']} role="group" aria-label={`What now with “${task.title}”?`}>
      <p>
        This is its {ordinalOf(carried + 1)} week. What now?
        {askedLater > 0 && (
          <span className={classes['hint']}> {count(askedLater, 'more goal')} after this one.</span>
        )}
        {task.plannedWeeks > LONG_WEEKS && (
          <span className={classes['hint']}>
            {' '}
            It is planned for {formatWeeks(task.plannedWeeks)}. Split up, it would show progress
            sooner.
          </span>
        )}
      </p>
      <div className={classes['answers']}>
        {answers.map(({ name, answer }) => (
          <Button key={name} size="compact-sm" variant="subtle" onClick={answer}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
