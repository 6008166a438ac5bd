import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Phase } from '../../../shared/domain/plan/plan';
import { isOpen, type Task, tasksInPhase } from '../../../shared/domain/plan/task';
import { isTitle, isVisible } from '../../../shared/domain/title';
import { count } from '../../../shared/words/count';
import { formatWeeks } from '../../../shared/words/numbers';
import { planForThisWeek } from '../../commands/goal-commands';
import { useAppState, useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import { TextField } from '../../ui/TextField';
import classes from './SelectionBar.module.css';

type Question = 'drop' | 'move' | 'merge';

/** What can be done with all selected tasks: each action is one step, which undo takes back. */
export function SelectionBar() {
  const selected = useAppState((state) => state.selected);
  const { tasks } = useSnapshot();
  const chosen = tasks.filter(({ id }) => selected.has(id));
  if (chosen.length === 0) return null;
  return <Bar tasks={chosen} />;
}

function Bar({ tasks }: { readonly tasks: readonly Task[] }) {
  const store = useAppStore();
  const [question, setQuestion] = useState<Question | null>(null);
  const taskIds = tasks.map(({ id }) => id);
  const state = store.getState();
  const done = async (write: Promise<boolean> | undefined): Promise<void> => {
    if ((await write) !== true) return;
    setQuestion(null);
    store.getState().clearSelection();
  };
  const weeks = tasks.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);
  return (
    <section className={classes['bar']} aria-label="Selected tasks">
      <p className={classes['count']} role="status">
        {count(tasks.length, 'task')} selected, {formatWeeks(weeks)}
      </p>
      <div className={classes['actions']}>
        <Action onClick={() => void done(state.setTasks({ taskIds, to: { status: 'done' } }))}>
          Done
        </Action>
        <Action onClick={() => void done(planForThisWeek(state, tasks.filter(isOpen)))}>
          Plan for this week
        </Action>
        <Action onClick={() => setQuestion('move')}>Move…</Action>
        <Action onClick={() => setQuestion('drop')}>Drop…</Action>
        {tasks.length > 1 && <Action onClick={() => setQuestion('merge')}>Merge…</Action>}
        <Action onClick={() => void done(state.deleteTasks({ taskIds }))}>Delete</Action>
        <Action onClick={() => state.clearSelection()}>Clear selection</Action>
      </div>
      {question !== null && (
        <Asked
          key={question}
          question={question}
          tasks={tasks}
          onAnswer={(write) => void done(write)}
        />
      )}
    </section>
  );
}

const Action = (props: { readonly onClick: () => void; readonly children: string }) => (
  <Button size="compact-sm" variant="light" {...props} />
);

interface AskedProps {
  readonly question: Question;
  readonly tasks: readonly Task[];
  readonly onAnswer: (write: Promise<boolean>) => void;
}

/** Below the buttons: no dialog covers the page. */
function Asked({ question, tasks, onAnswer }: AskedProps) {
  const { phases } = useSnapshot();
  const [text, setText] = useState(question === 'merge' ? (tasks[0]?.title ?? '') : '');
  const [phaseId, setPhaseId] = useState(phases[0]?.id ?? '');
  const taskIds = tasks.map(({ id }) => id);
  const isReady = { drop: isVisible(text), merge: isTitle(text), move: phaseId !== '' }[question];
  const answer = useAnswer(question, taskIds);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onAnswer(answer(text.trim(), phaseId));
  };
  return (
    <form className={classes['question']} onSubmit={onSubmit}>
      {question === 'move' ? (
        <PhaseField phases={phases} phaseId={phaseId} onChange={setPhaseId} />
      ) : (
        <TextField
          className={classes['text']}
          label={
            question === 'drop'
              ? 'Why are you dropping them?'
              : 'What should the merged task be called?'
          }
          limit={question === 'drop' ? LIMITS.reason : LIMITS.title}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Button type="submit" disabled={!isReady}>
        {{ drop: 'Drop', merge: 'Merge', move: 'Move' }[question]}
      </Button>
    </form>
  );
}

/** The write that the answer leads to. */
function useAnswer(question: Question, taskIds: string[]) {
  const store = useAppStore();
  const { tasks } = useSnapshot();
  return (text: string, phaseId: string): Promise<boolean> => {
    const { setTasks, mergeTasks, moveTasks } = store.getState();
    if (question === 'drop') return setTasks({ taskIds, to: { status: 'dropped', reason: text } });
    if (question === 'merge') return mergeTasks({ taskIds, title: text });
    const rest = tasksInPhase(tasks, phaseId).filter(({ id }) => !taskIds.includes(id));
    return moveTasks({ taskIds, phaseId, after: rest.at(-1)?.id ?? null });
  };
}

interface PhaseFieldProps {
  readonly phases: readonly Phase[];
  readonly phaseId: string;
  readonly onChange: (phaseId: string) => void;
}

const PhaseField = ({ phases, phaseId, onChange }: PhaseFieldProps) => (
  <NativeSelect
    label="To the end of which phase?"
    autoFocus
    value={phaseId}
    data={phases.map(({ id, title }) => ({ value: id, label: title }))}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
