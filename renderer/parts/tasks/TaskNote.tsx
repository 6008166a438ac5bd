import { Button } from '@mantine/core';
import { useRef } from 'react';
import { noteDraftKey } from '../../../shared/domain/draft-key';
import { LIMITS } from '../../../shared/domain/limits';
import type { Task } from '../../../shared/domain/plan/task';
import { useAppState, useAppStore } from '../../state/context';
import { useNote } from '../../state/notes';
import { isLaidOver } from '../../state/view';
import { BEHIND_WORDS, useDraft } from '../fields/use-draft';
import { TextArea } from '../../ui/TextField';
import { Markdown } from '../../ui/Markdown';
import classes from './TaskNote.module.css';

/** Shown as formatted text, edited as Markdown. Saved on blur, however the field is left. */
export function TaskNote({ task }: { readonly task: Task }) {
  const store = useAppStore();
  const isWanted = useAppState((state) => state.isNoteWanted);
  const note = useNote(task.id);
  if (note === null) return null;
  if (isWanted || note === '') return <Editor task={task} note={note} hasFocus={isWanted} />;
  return (
    <section className={classes['note']} aria-label="Note">
      <Markdown text={note} />
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
  /** As saved. */
  readonly note: string;
  readonly hasFocus: boolean;
}

function Editor({ task, note, hasFocus }: EditorProps) {
  const store = useAppStore();
  const field = useRef<HTMLTextAreaElement>(null);
  const { value, change, save, isBehind } = useDraft({
    saved: note,
    write: (written) => store.getState().noteTask(task.id, written),
    draftOf: (written) => ({
      key: noteDraftKey(task.id),
      name: 'task.note',
      input: { taskId: task.id, note: written },
    }),
  });
  const onBlur = async (): Promise<void> => {
    const isSaved = await save();
    const state = store.getState();
    // The person may have come back meanwhile, or be about to, and continue writing.
    if (isSaved && document.activeElement !== field.current && !isLaidOver(state))
      state.leaveNote();
  };
  return (
    <TextArea
      ref={field}
      label="Note"
      description={isBehind ? BEHIND_WORDS : 'Markdown. Saved when you leave the field.'}
      placeholder="What you learned, decided, or want to remember"
      autosize
      minRows={3}
      maxRows={18}
      limit={LIMITS.note}
      autoFocus={hasFocus}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={() => store.getState().enterNote()}
      onBlur={() => void onBlur()}
    />
  );
}
