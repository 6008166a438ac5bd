import type { WeekSheet } from '../../../../shared/domain/weeks/week-sheet';
import { GoalRow } from './GoalRow';

/** The goals of a week that is over: their order is part of what was. */
export const GoalList = ({ sheet }: { readonly sheet: WeekSheet }) => (
  <ul aria-label="Goals of the week">
    {sheet.lines.map((line) => (
      <GoalRow key={line.goal.id} line={line} isOver />
    ))}
  </ul>
);
