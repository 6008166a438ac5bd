import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { PLANNED_WEEKS } from '../../../../shared/domain/limits';
import { isTitle } from '../../../../shared/domain/title';
import { isOwn, type Task } from '../../../../shared/domain/plan/task';
import { useAppStore } from '../../../state/context';
import { PromptForm } from './PromptForm';
import { PartFields, type Part } from './PartFields';
import classes from './prompts.module.css';

const MOST_PARTS = 12;

/** Splits a task that is too large for a week. */
export function SplitPrompt({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const [parts, setParts] = useState(() => halves(task));
  const isReady = parts.every(({ title, weeks }) => isTitle(title) && !Number.isNaN(weeks));
  const onSubmit = (): Promise<boolean> =>
    store.getState().splitTask({
      taskId: task.id,
      parts: parts.map(({ title, weeks }) => ({ title: title.trim(), plannedWeeks: weeks })),
    });
  return (
    <PromptForm task={task} submit="Split" isReady={isReady} onSubmit={onSubmit}>
      <fieldset className={classes['parts']}>
        <legend className={classes['legend']}>
          {isOwn(task)
            ? 'Its parts, all in the same week'
            : 'Its parts: the first stays where it is, and the others follow it on the roadmap'}
        </legend>
        {parts.map((part, index) => (
          <PartFields
            key={part.key}
            part={part}
            number={index + 1}
            isWeighed={task.place.in === 'phase'}
            onChange={(changed) => setParts(parts.with(index, changed))}
            onRemove={parts.length > 2 ? () => setParts(parts.toSpliced(index, 1)) : null}
          />
        ))}
        {parts.length < MOST_PARTS && (
          <MoreButton onClick={() => setParts([...parts, emptyPart(parts)])} />
        )}
      </fieldset>
    </PromptForm>
  );
}

const MoreButton = ({ onClick }: { readonly onClick: () => void }) => (
  <Button
    className={classes['more'] ?? ''}
    size="compact-sm"
    variant="subtle"
    color="gray"
    leftSection={<Plus size={16} aria-hidden />}
    onClick={onClick}
  >
    Add a part
  </Button>
);

const TENTHS = 10;

/** Two parts of equal weight, the first with the task's title. */
function halves({ title, plannedWeeks }: Task): Part[] {
  const half = Math.max(PLANNED_WEEKS.min, Math.round((plannedWeeks / 2) * TENTHS) / TENTHS);
  return [
    { key: 0, title, weeks: half },
    { key: 1, title: '', weeks: half },
  ];
}

const emptyPart = (parts: readonly Part[]): Part => ({
  key: Math.max(...parts.map(({ key }) => key)) + 1,
  title: '',
  weeks: parts.at(-1)?.weeks ?? 1,
});
