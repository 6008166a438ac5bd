import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/plan/task';
import { setFindField } from '../../commands/find-commands';
import { focusRow } from '../../commands/row-focus';
import { useSnapshot } from '../../state/journey';
import { Keys } from '../../ui/Keys';
import { findTasks } from './find-tasks';
import { TextField } from '../../ui/TextField';
import classes from './FindTask.module.css';
import { FoundTasks } from './FoundTasks';

/** Jumps to a task by words of its title, since the browser's own search only sees rendered rows. */
export function FindTask() {
  const { tasks } = useSnapshot();
  const [text, setText] = useState('');
  const found = useMemo(() => findTasks(tasks, text), [tasks, text]);
  const place = useRef<HTMLElement>(null);
  const goTo = (task: Task | undefined): void => {
    if (task === undefined) return;
    setText('');
    focusRow(task.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = [...(place.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const at = stops.findIndex((stop) => stop === event.target);
    const isField = at === 0;
    if (event.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (event.key === 'ArrowUp') stops[at - 1]?.focus();
    else if (event.key === 'Enter' && isField) goTo(found[0]);
    else if (event.key === 'Escape' && text !== '') {
      setText('');
      stops[0]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <search ref={place} className={classes['find']}>
      <TextField
        ref={setFindField}
        type="search"
        label="Find a task"
        leftSection={<Search size={16} aria-hidden />}
        rightSection={text === '' && <Keys>/</Keys>}
        limit={LIMITS.title}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && <FoundTasks tasks={found} onChoose={goTo} onKeyDown={onKeyDown} />}
    </search>
  );
}
