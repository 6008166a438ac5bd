import { Check } from 'lucide-react';
import type { PlanSnapshot } from '../../../shared/domain/plan/plan';
import type { Task } from '../../../shared/domain/plan/task';
import { formatDay } from '../../ui/dates';
import textClasses from '../../ui/text.module.css';
import classes from './Guide.module.css';

/** The plan's task for each item of the guide, unless it was deleted. */
export type TasksByOrigin = ReadonlyMap<string, Task>;

export const tasksByOrigin = ({ tasks }: PlanSnapshot): TasksByOrigin =>
  new Map(tasks.map((task) => [task.origin, task]));

interface Props {
  readonly item: { readonly id: string; readonly title: string };
  readonly tasks: TasksByOrigin;
}

/** In the guide's own words, with a mark once it is done in the plan. */
export function GuideTask({ item: { id, title }, tasks }: Props) {
  const state = tasks.get(id)?.state;
  if (state?.status !== 'done') return <li className={classes['task']}>{title}</li>;
  return (
    <li className={`${classes['task']} ${classes['done']}`}>
      <Check size={16} aria-hidden className={classes['check']} />
      {title}{' '}
      <span className={`${textClasses['quiet']} ${classes['when']}`}>
        Done {formatDay(state.day)}
      </span>
    </li>
  );
}

/** How many of them are done; empty if none. */
export function doneWords(items: readonly { readonly id: string }[], tasks: TasksByOrigin): string {
  const done = items.filter(({ id }) => tasks.get(id)?.state.status === 'done').length;
  return done === 0 ? '' : `${done} of ${items.length} done`;
}
