import { Button } from '@mantine/core';
import type { ClipboardEvent, FormEvent } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import { titlesInList } from '../../../shared/domain/plan/pasted-list';
import type { Task } from '../../../shared/domain/plan/task';
import { isTitle } from '../../../shared/domain/title';
import { checklistOf } from '../../state/checklists';
import { useAppState, useAppStore } from '../../state/context';
import { TextField } from '../../ui/TextField';
import { useEntry } from '../../ui/use-entry';
import { ChecklistItem } from './ChecklistItem';
import classes from './TaskChecklist.module.css';

/** The task's steps. They show its progress; ticking all of them does not complete the task. */
export function TaskChecklist({ task }: { readonly task: Task }) {
  const items = useAppState((state) => checklistOf(state, task.id));
  return (
    <section className={classes['checklist']} aria-label="Checklist">
      <h3 className={classes['heading']}>Checklist</h3>
      {items.length > 0 && (
        <ul>
          {items.map((item, index) => (
            <ChecklistItem
              key={item.id}
              item={item}
              above={index === 0 ? undefined : (items[index - 2]?.id ?? null)}
              below={items[index + 1]?.id}
            />
          ))}
        </ul>
      )}
      <AddStep task={task} />
    </section>
  );
}

const NO_STEP = { title: '' };

/** Stays open for the next one. A pasted list becomes that many steps. */
function AddStep({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const { fields, change, send } = useEntry(NO_STEP);
  const { title } = fields;
  const add = (titles: string[]): Promise<boolean> =>
    store.getState().addSteps({ taskId: task.id, titles });
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isTitle(title)) await send(() => add([title.trim()]));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const titles = titlesInList(event.clipboardData.getData('text'));
    if (titles.length === 0) return;
    event.preventDefault();
    void add(titles);
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        className={classes['title']}
        label="Step"
        placeholder="Or paste a list"
        limit={LIMITS.title}
        value={title}
        onPaste={onPaste}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Button type="submit" variant="light" disabled={!isTitle(title)}>
        Add step
      </Button>
    </form>
  );
}
