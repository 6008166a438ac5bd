import { Button, Textarea } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/plan/task';
import { useAppState, useAppStore } from '../../state/context';
import { useNote } from '../../state/notes';
import { useDraft } from '../fields/use-draft';
import classes from './TaskNote.module.css';

const Markdown = lazy(() => import('../../ui/Markdown'));

/** Shown set in type, written as Markdown. What is typed is kept when the field is left, however it is left. */
export function TaskNote({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const isWanted = useAppState((state) => state.isNoteWanted);
  const note = useNote(task.id);
  if (note === null) return null;
  if (isWanted || note === '') return <Editor task={task} note={note} hasFocus={isWanted} />;
  return (
    <section className={classes['note']} aria-label="Note">
      <Suspense fallback={<p className={classes['plain']}>{note}</p>}>
        <Markdown text={note} />
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
  /** As it is kept. */
  readonly note: string;
  readonly hasFocus: boolean;
}

function Editor({ task, note, hasFocus }: EditorProps) {
  const store = useAppStore();
  const [text, setText, save] = useDraft(note, (written) =>
    store.getState().noteTask(task.id, written),
  );
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
