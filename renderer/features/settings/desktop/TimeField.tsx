import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  /** Minutes after midnight. */
  readonly saved: number;
  readonly onSave: (minutes: number) => void;
}

/** A time of day. Saved when the field is left: on its way to 21:30, 21:03 is typed too. */
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

/** `08:05`, as the browser's own field has it in every locale. */
const textOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Null while no whole time is typed. */
function minutesIn(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
