import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** Minutes after midnight. */
  readonly saved: number;
  readonly onSave: (minutes: number) => void;
}

/** A time of day. Saved on blur: someone typing 21:30 passes through 21:03. */
export function TimeField({ label, saved, onSave }: Props) {
  const [text, setText] = useState(() => textOf(saved));
  const onBlur = (): void => {
    const minutes = minutesIn(text);
    if (minutes === null) setText(textOf(saved));
    else if (minutes !== saved) onSave(minutes);
  };
  return (
    <TextInput
      type="time"
      label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={onBlur}
    />
  );
}

/** `08:05`, the format of a time input in every locale. */
const textOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Null until a complete time is typed. */
function minutesIn(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
