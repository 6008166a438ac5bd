import { ActionIcon, Select } from '@mantine/core';
import { X } from 'lucide-react';
import { dependentsOf } from '../../../shared/domain/plan/needs';
import type { Id } from '../../../shared/domain/id';
import { isOpen, type Task } from '../../../shared/domain/plan/task';
import { useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import classes from './TaskNeeds.module.css';

/** How many are offered at once; typing finds the others. */
const MOST_OFFERED = 50;

/** The tasks that this one depends on. */
export function TaskNeeds({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const { tasks } = useSnapshot();
  const { setNeed } = store.getState();
  const needed = tasks.filter(({ id }) => task.needs.includes(id));
  return (
    <section className={classes['needs']} aria-label="Needs first">
      <h3 className={classes['heading']}>Needs first</h3>
      {needed.length > 0 && (
        <ul>
          {needed.map((each) => (
            <li key={each.id} className={classes['needed']} data-open={isOpen(each) || undefined}>
              <bdi>{each.title}</bdi>
              <span className={classes['state']}>{isOpen(each) ? 'to do' : each.state.status}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={`Remove the need for “${each.title}”`}
                onClick={() =>
                  void setNeed({ taskId: task.id, neededId: each.id, isNeeded: false })
                }
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddNeed task={task} tasks={tasks} />
    </section>
  );
}

interface AddProps {
  readonly task: Task;
  readonly tasks: readonly Task[];
}

/** Offers only tasks that do not themselves depend on this one. */
function AddNeed({ task, tasks }: AddProps) {
  const store = useAppStore();
  const dependents = dependentsOf(tasks, task.id);
  const isOffered = ({ id, place, ...rest }: Task): boolean =>
    place.in === 'phase' &&
    isOpen(rest) &&
    id !== task.id &&
    !task.needs.includes(id) &&
    !dependents.has(id);
  const add = (neededId: Id | null): void => {
    if (neededId === null) return;
    void store.getState().setNeed({ taskId: task.id, neededId, isNeeded: true });
  };
  return (
    <Select
      className={classes['add'] ?? ''}
      label="Another task"
      placeholder="Type to find it"
      searchable
      limit={MOST_OFFERED}
      nothingFoundMessage="No open task has this name."
      value={null}
      data={tasks.filter(isOffered).map(({ id, title }) => ({ value: id, label: title }))}
      onChange={add}
    />
  );
}
