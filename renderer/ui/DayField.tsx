import { ActionIcon, TextInput } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { readDay } from '../../shared/words/read-day';
import { formatDay } from './dates';
import classes from './DayField.module.css';

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`; anything else shows as empty. */
  readonly value: string;
  /** Called with a day as `YYYY-MM-DD`, or with an empty string while the text is not a day. */
  readonly onChange: (day: string) => void;
  /** Called when the field is left, or the day is committed with Enter. */
  readonly onBlur?: () => void;
  /** First allowed day. */
  readonly min?: string | undefined;
  /** Last allowed day. */
  readonly max?: string | undefined;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Whether it may be empty. */
  readonly isOptional?: boolean;
}

/** The typed text, and the day parsed from it. */
interface Draft {
  readonly text: string;
  readonly day: string;
}

const IS_DAY = /^\d{4}-\d\d-\d\d$/;

/** A day, written and parsed in the person's locale; the calendar is the browser's own. */
export function DayField({ value, onChange, onBlur, min, max, error, ...rest }: Props) {
  const { autoFocus = false, isOptional = false, ...input } = rest;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isTyping, setTyping] = useState(false);
  const typed = draft !== null && draft.day === value ? draft.text : null;
  const text = typed ?? (IS_DAY.test(value) ? formatDay(value) : '');
  const problem =
    isTyping || typed === null ? null : problemOf(text, value, { min, max, isOptional });
  const take = (next: string): void => {
    const day = readDay(next, nearOf(value), navigator.language) ?? '';
    setDraft({ text: next, day });
    setTyping(true);
    onChange(day);
  };
  const leave = (): void => {
    setTyping(false);
    if (problemOf(text, value, { min, max, isOptional }) === null) setDraft(null);
    onBlur?.();
  };
  return (
    <TextInput
      {...input}
      autoComplete="off"
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      value={text}
      error={error ?? problem}
      rightSection={
        <Calendar label={rest.label} value={value} min={min} max={max} onChange={onChange} />
      }
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => isMeant(event) && leave()}
      onBlur={leave}
    />
  );
}

/** In a form, Enter submits it; elsewhere it commits the day, and the focus stays. */
const isMeant = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Enter' && currentTarget.form === null;

type Bounds = Pick<Props, 'min' | 'max' | 'isOptional'>;

function problemOf(text: string, day: string, { min, max, isOptional }: Bounds): string | null {
  if (text.trim() === '') return isOptional === true ? null : 'Type a day.';
  if (!IS_DAY.test(day)) return `This is not a day. Type one such as ${formatDay(nearOf(''))}.`;
  if (min !== undefined && day < min) return `Choose ${formatDay(min)} or a later day.`;
  return max !== undefined && day > max ? `Choose ${formatDay(max)} or an earlier day.` : null;
}

/** For a day without a year: near the present value, or else today. */
const nearOf = (value: string) =>
  (IS_DAY.test(value) ? value : new Date().toISOString().slice(0, 10)) as Parameters<
    typeof readDay
  >[1];

type CalendarProps = Pick<Props, 'label' | 'value' | 'min' | 'max' | 'onChange'>;

function Calendar({ label, value, min, max, onChange }: CalendarProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="Calendar"
        aria-description={label}
        onClick={() => field.current?.showPicker()}
      >
        <CalendarDays size={16} aria-hidden />
      </ActionIcon>
      <input
        ref={field}
        type="date"
        className={classes['picker']}
        tabIndex={-1}
        aria-hidden
        value={IS_DAY.test(value) ? value : ''}
        min={min}
        max={max}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
