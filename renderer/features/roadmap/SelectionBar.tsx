import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Phase } from '../../../shared/domain/plan/plan';
import { isOpen, type Task, tasksInPhase } from '../../../shared/domain/plan/task';
import { isTitle, isVisible } from '../../../shared/domain/title';
import { count } from '../../../shared/words/count';
import { formatWeeks } from '../../../shared/words/numbers';
import { planForThisWeek } from '../../commands/goal-commands';
import { rowsAround } from '../../commands/row-focus';
import { SELECTION_BAR } from '../../commands/selection-commands';
import { useAppState, useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import { EscapableForm } from '../../ui/EscapableForm';
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
  const closeQuestion = useCallback(() => setQuestion(null), []);
  const { leave, done } = useLeaving(taskIds);
  const weeks = tasks.reduce((sum, { plannedWeeks }) => sum + plannedWeeks, 0);
  return (
    <section className={classes['bar']} aria-label="Selected tasks" {...SELECTION_BAR}>
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
        <Action onClick={leave}>Clear selection</Action>
      </div>
      {question !== null && (
        <Asked
          key={question}
          question={question}
          tasks={tasks}
          onAnswer={done}
          onClose={closeQuestion}
        />
      )}
    </section>
  );
}

/** How the bar goes: once its tasks were written, or at once. */
function useLeaving(taskIds: readonly string[]) {
  const store = useAppStore();
  const clear = (goBack: () => void): void => {
    requestAnimationFrame(goBack);
    store.getState().clearSelection();
  };
  return {
    leave: () => clear(wayBack(taskIds)),
    done: async (write: Promise<boolean> | undefined): Promise<boolean> => {
      const goBack = wayBack(taskIds);
      if ((await write) !== true) return false;
      clear(goBack);
      return true;
    },
  };
}

/** For whoever came to the bar by keys, back to the rows; for others the page stays where it is. */
const wayBack = (taskIds: readonly string[]): (() => void) =>
  document.activeElement?.matches(':focus-visible') === true ? rowsAround(taskIds) : () => {};

const Action = (props: { readonly onClick: () => void; readonly children: string }) => (
  <Button size="compact-sm" variant="light" {...props} />
);

interface AskedProps {
  readonly question: Question;
  readonly tasks: readonly Task[];
  /** True once it is on disk: the question then closes. */
  readonly onAnswer: (write: Promise<boolean>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Below the buttons: no dialog covers the page. */
function Asked({ question, tasks, onAnswer, onClose }: AskedProps) {
  const { phases } = useSnapshot();
  const [text, setText] = useState(question === 'merge' ? (tasks[0]?.title ?? '') : '');
  const [phaseId, setPhaseId] = useState(phases[0]?.id ?? '');
  const taskIds = tasks.map(({ id }) => id);
  const isReady = { drop: isVisible(text), merge: isTitle(text), move: phaseId !== '' }[question];
  const answer = useAnswer(question, taskIds);
  const onSubmit = async (): Promise<boolean> => isReady && onAnswer(answer(text.trim(), phaseId));
  return (
    <EscapableForm className={classes['question']} onSubmit={onSubmit} onClose={onClose}>
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
    </EscapableForm>
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
