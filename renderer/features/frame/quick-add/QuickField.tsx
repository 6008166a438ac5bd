import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { TextInput } from '@mantine/core';
import type { Named } from '../../../../shared/domain/plan/quick-add';
import { completionAt } from './completion';
import { completionId, Completions } from './Completions';

const LIST_ID = 'quick-add-names';

interface Props {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly named: Parameters<typeof completionAt>[2];
  readonly error: string | null;
  readonly describedBy: string;
  /** Adds the task and keeps the field open for the next. */
  readonly onNext: () => void;
}

/** The line itself, with completions for the mark before the caret. */
export function QuickField({ text, onType, named, error, describedBy, onNext }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { completion, selected, select, look, choose } = useCompletion(field, {
    text,
    onType,
    named,
  });
  const options = completion?.options ?? [];
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <div>
      <TextInput
        ref={field}
        data-autofocus
        size="md"
        role="combobox"
        aria-label="Task"
        aria-expanded={options.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={selected >= 0 ? completionId(LIST_ID, selected) : undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        placeholder="Read chapter 3 !week ~3h"
        attributes={{ input: { dir: 'auto' } }}
        value={text}
        error={error}
        onChange={(event) => onType(event.currentTarget.value)}
        onSelect={(event) => look(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => onKeyDown(event, { options, selected, select, choose, onNext })}
      />
      {options.length > 0 && (
        <Completions id={LIST_ID} options={options} selected={selected} onChoose={choose} />
      )}
    </div>
  );
}

type Field = RefObject<HTMLInputElement | null>;

function useCompletion(
  field: Field,
  { text, onType, named }: Pick<Props, 'text' | 'onType' | 'named'>,
) {
  const [caret, setCaret] = useState(-1);
  const [selected, select] = useState(-1);
  const completion = caret < 0 ? null : completionAt(text, caret, named);
  const look = (at: number): void => {
    if (at === caret) return;
    setCaret(at);
    select(-1);
  };
  const choose = (each: Named): void => {
    const completed = completion?.complete(each);
    if (completed === undefined) return;
    onType(completed.text);
    look(completed.caret);
  };
  // Moves the caret behind an inserted name.
  useLayoutEffect(() => {
    const input = field.current;
    if (input !== null && caret >= 0 && input.selectionStart === input.selectionEnd)
      input.setSelectionRange(caret, caret);
  }, [field, caret]);
  return { completion, selected, select, look, choose };
}

interface Choice {
  readonly options: readonly Named[];
  readonly selected: number;
  readonly select: (index: number) => void;
  readonly choose: (named: Named) => void;
  readonly onNext: () => void;
}

/** Nothing is selected until an arrow key selects it, so that Enter adds what was typed. */
function onKeyDown(event: KeyboardEvent, choice: Choice): void {
  if (event.nativeEvent.isComposing) return;
  const { options, selected, select, choose, onNext } = choice;
  const { length } = options;
  const chosen = options[selected];
  if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
  else if (event.key === 'Enter' && event.shiftKey) onNext();
  else if (event.key === 'ArrowDown' && length > 0) select((selected + 1) % length);
  else if (event.key === 'ArrowUp' && length > 0) select((Math.max(selected, 0) || length) - 1);
  else return;
  event.preventDefault();
}
