import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import classes from './NumberField.module.css';
import { isUnfinished, readNumber } from './read-number';

interface Props extends Pick<
  TextInputProps,
  | 'label'
  | 'aria-label'
  | 'description'
  | 'placeholder'
  | 'className'
  | 'size'
  | 'ref'
  | 'onKeyDown'
> {
  /** Null if empty, where that is allowed. NaN if the text is invalid. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Called on blur. */
  readonly onBlur?: (() => void) | undefined;
  readonly min: number;
  readonly max: number;
  /** The step of the arrow keys. */
  readonly step?: number;
  /** Shown after the number. */
  readonly unit?: string;
  /** Whether it may be empty. */
  readonly isOptional?: boolean;
}

/** The typed text, and the value parsed from it. */
interface Draft {
  readonly text: string;
  readonly value: number | null;
}

/**
 * A number, typed as people type it. The text stays as typed until blur: `7.` is on its way to 7.5. Invalid text is not
 * changed into something else; the field says what is wrong.
 */
export function NumberField({ value, onChange, onBlur, step = 0.5, unit, ...rest }: Props) {
  const { min, max, isOptional = false, onKeyDown, ...input } = rest;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  // A value from elsewhere replaces what was typed.
  const typed = draft !== null && Object.is(draft.value, value) ? draft.text : null;
  const text = typed ?? (value === null || Number.isNaN(value) ? '' : String(value));
  const problem = problemOf(text, { min, max, isOptional });
  const isSaid = problem !== null && typed !== null && !(hasFocus && isUnfinished(text));
  const take = (next: string): void => {
    const isUsable = problemOf(next, { min, max, isOptional }) === null;
    const read = isUsable ? readNumber(next) : NaN;
    setDraft({ text: next, value: read });
    onChange(read);
  };
  const onArrow = (event: KeyboardEvent<HTMLInputElement>): void => {
    onKeyDown?.(event);
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    take(String(Math.min(max, Math.max(min, rounded((value || 0) + direction * step)))));
  };
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={isSaid ? problem : undefined}
      {...(unit !== undefined && { rightSection: unit, classNames: { section: classes['unit'] } })}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={onArrow}
      onFocus={() => setHasFocus(true)}
      onBlur={() => {
        setHasFocus(false);
        if (problem === null) setDraft(null);
        onBlur?.();
      }}
    />
  );
}

/** Hides the rounding errors of binary fractions when adding halves and tenths. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function problemOf(
  text: string,
  { min, max, isOptional }: { min: number; max: number; isOptional: boolean },
): string | null {
  if (text.trim() === '') return isOptional ? null : `Type a number from ${min} to ${max}.`;
  const number = readNumber(text);
  if (number === null) return `This is not a number. Type one such as ${Math.max(min, 7.5)}.`;
  return number < min || number > max ? `Choose a number from ${min} to ${max}.` : null;
}
