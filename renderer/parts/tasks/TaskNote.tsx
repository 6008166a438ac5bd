import { Button, Textarea } from '@mantine/core';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/task';
import { useAppState, useAppStore } from '../../state/context';
import classes from './TaskNote.module.css';

const Markdown = lazy(() => import('../../ui/Markdown'));

/** Shown set in type, written as Markdown. What is typed is kept when the field is left, however it is left. */
export function TaskNote({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const isWanted = useAppState((state) => state.isNoteWanted);
  if (isWanted || task.note === '') return <Editor task={task} hasFocus={isWanted} />;
  return (
    <section className={classes['note']} aria-label="Note">
      <Suspense fallback={<p className={classes['plain']}>{task.note}</p>}>
        <Markdown text={task.note} />
      </Suspense>
      <Button
        className={classes['edit']}
        size="compact-sm"
        variant="subtle"
        onClick={() => store.getState().openTask(task.id, { note: true })}
      >
        Edit note
      </Button>
    </section>
  );
}

interface EditorProps {
  readonly task: Task;
  readonly hasFocus: boolean;
}

function Editor({ task, hasFocus }: EditorProps) {
  const store = useAppStore();
  const [text, setText] = useText(task.note);
  const save = async (): Promise<boolean> =>
    text === task.note || store.getState().noteTask(task.id, text);
  useLastChance(() => void save());
  const onBlur = async (): Promise<void> => {
    if (await save()) store.getState().leaveNote();
  };
  return (
    <Textarea
      label="Note"
      description="Markdown. Kept when you leave the field."
      placeholder="What you learned, decided, or want to remember"
      autosize
      minRows={3}
      maxRows={18}
      maxLength={LIMITS.note}
      autoFocus={hasFocus}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={() => store.getState().enterNote()}
      onBlur={() => void onBlur()}
    />
  );
}

/** Text being typed, which starts anew when undo or another window changes what is kept. */
function useText(kept: string): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const [basis, setBasis] = useState(kept);
  if (basis !== kept) {
    setBasis(kept);
    setText(kept);
  }
  return [text, setText];
}

/** Runs when the window is hidden or closed, and when the component goes. */
function useLastChance(action: () => void): void {
  const onLastChance = useEffectEvent(action);
  useEffect(() => {
    const onHide = (): void => onLastChance();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      onHide();
    };
  }, []);
}
