import type { GoalLine } from '../../../../shared/domain/weeks/week-sheet';

export const taskIdOf = ({ task }: GoalLine): string => task.id;

/** A task can be a goal of the same week twice: taken out, and planned again. */
export const goalIdOf = ({ goal }: GoalLine): string => goal.id;
