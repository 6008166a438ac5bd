import type { GoalLine, WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { RowList } from '../../../parts/tasks/RowList';
import { GoalRow } from './GoalRow';
import { goalIdOf, taskIdOf } from './goal-line';

/** The goals of a past week, whose order is fixed. */
export const GoalList = ({ sheet }: { readonly sheet: WeekSheet }) => (
  <RowList<GoalLine>
    label="Goals of the week"
    items={sheet.lines}
    taskIdOf={taskIdOf}
    keyOf={goalIdOf}
    renderRow={(line, place) => <GoalRow key={line.goal.id} line={line} isOver place={place} />}
  />
);
