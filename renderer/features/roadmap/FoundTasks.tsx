import type { KeyboardEvent } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import { useSnapshot } from '../../state/journey';
import classes from './FindTask.module.css';

/** With more matches than this, it is easier to type another word than to read on. */
const MOST = 8;

interface Props {
  readonly tasks: readonly Task[];
  readonly onChoose: (task: Task) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function FoundTasks({ tasks, onChoose, onKeyDown }: Props) {
  const { phases } = useSnapshot();
  const placeOf = ({ place }: Task): string =>
    place.in === 'phase'
      ? (phases.find(({ id }) => id === place.phaseId)?.title ?? '')
      : 'Action plan';
  return (
    <div className={classes['found']}>
      <p role="status" className={classes['count']}>
        {countLine(tasks.length)}
      </p>
      {tasks.length > 0 && (
        <ul aria-label="Matching tasks">
          {tasks.slice(0, MOST).map((task) => (
            <li key={task.id}>
              <button
                type="button"
                className={classes['task']}
                onKeyDown={onKeyDown}
                onClick={() => onChoose(task)}
              >
                <bdi>{task.title}</bdi>
                <span className={classes['place']}>{placeOf(task)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function countLine(count: number): string {
  if (count === 0) return 'No task has these words in its title.';
  const tasks = count === 1 ? '1 task' : `${count} tasks`;
  return count > MOST ? `${tasks}. Showing the first ${MOST}.` : `${tasks}.`;
}
