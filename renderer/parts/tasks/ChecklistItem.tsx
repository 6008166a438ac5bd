import { ActionIcon, Button } from '@mantine/core';
import { Pencil, X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import { LIMITS } from '../../../shared/domain/limits';
import type { Id } from '../../../shared/domain/id';
import type { CheckItemRecord } from '../../../shared/domain/records';
import { isTitle } from '../../../shared/domain/title';
import { useAppStore } from '../../state/context';
import { EscapableForm } from '../../ui/EscapableForm';
import tickClasses from '../../ui/Tick.module.css';
import { TextField } from '../../ui/TextField';
import classes from './TaskChecklist.module.css';

interface Props {
  readonly item: CheckItemRecord;
  /** The item to be placed after when moving up (null for first) or down. Undefined if it cannot move that way. */
  readonly above: Id | null | undefined;
  readonly below: Id | undefined;
}

/** One step: Space ticks it, F2 renames it, Alt with an arrow key moves it. */
export function ChecklistItem({ item, above, below }: Props) {
  const store = useAppStore();
  const id = useId();
  const [isRenamed, setRenamed] = useState(false);
  const close = useCallback(() => setRenamed(false), []);
  const { tickStep, moveStep } = store.getState();
  const onKeyDown = (event: KeyboardEvent): void => {
    const after = event.key === 'ArrowUp' ? above : event.key === 'ArrowDown' ? below : undefined;
    const isMove = event.altKey && after !== undefined;
    if (!isMove && event.key !== 'F2') return;
    event.preventDefault();
    event.stopPropagation();
    if (isMove) void moveStep({ itemId: item.id, after });
    else setRenamed(true);
  };
  if (isRenamed) return <Rename item={item} onClose={close} />;
  return (
    <li className={classes['item']}>
      <input
        id={id}
        type="checkbox"
        className={`${tickClasses['tick']} ${classes['box']}`}
        checked={item.isDone}
        aria-keyshortcuts="F2 Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
        onChange={() => void tickStep({ itemId: item.id, isDone: !item.isDone })}
      />
      <label htmlFor={id} className={classes['label']} dir="auto">
        {item.title}
      </label>
      <ItemActions item={item} onRename={() => setRenamed(true)} />
    </li>
  );
}

interface ActionProps {
  readonly item: CheckItemRecord;
  readonly onRename: () => void;
}

function ItemActions({ item: { id, title }, onRename }: ActionProps) {
  const store = useAppStore();
  const look = {
    className: classes['action'] ?? '',
    variant: 'subtle',
    color: 'gray',
    size: 'sm',
  };
  return (
    <>
      <ActionIcon {...look} aria-label={`Rename the step “${title}”`} onClick={onRename}>
        <Pencil size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...look}
        aria-label={`Remove the step “${title}”`}
        onClick={() => void store.getState().removeStep({ itemId: id })}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </>
  );
}

interface RenameProps {
  readonly item: CheckItemRecord;
  readonly onClose: () => void;
}

function Rename({ item, onClose }: RenameProps) {
  const store = useAppStore();
  const [title, setTitle] = useState(item.title);
  const onSubmit = async (): Promise<boolean> =>
    isTitle(title) && store.getState().renameStep({ itemId: item.id, title: title.trim() });
  return (
    <li>
      <EscapableForm className={classes['form']} onSubmit={onSubmit} onClose={onClose}>
        <TextField
          className={classes['title']}
          aria-label="Step"
          limit={LIMITS.title}
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" disabled={!isTitle(title)}>
          Rename
        </Button>
      </EscapableForm>
    </li>
  );
}
