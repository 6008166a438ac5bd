import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import {
  type KeysRefusal,
  refusalOfKeys,
  USUAL_ADD_KEYS,
} from '../../../../shared/domain/shortcut';
import { formatKey } from '../../../commands/keys';
import { pressedKeys } from '../../../commands/pressed-keys';

interface Props {
  readonly saved: string;
  /** Whether another program has the keys that are saved. */
  readonly areTaken: boolean;
  readonly onSave: (keys: string) => void;
}

/** What has been pressed so far, and why it cannot be had. */
interface Recording {
  readonly keys: string;
  readonly refusal: KeysRefusal | null;
}

const NOTHING: Recording = { keys: '', refusal: null };

const REFUSALS: Readonly<Record<KeysRefusal, string>> = {
  unknown: 'That key cannot be used. Choose a letter, a digit, Space or a function key.',
  'no-modifier': 'You could not type in other programs then. Hold Ctrl or Alt as well.',
  'one-modifier': 'Many programs use these keys themselves. Hold one more, such as Shift.',
  taken: 'Your system or most programs use these keys themselves. Choose others.',
};

/** Keys that are pressed rather than typed. Those that can be had are saved at once. */
export function KeysField({ saved, areTaken, onSave }: Props) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const save = (keys: string): void => {
    setRecording(NOTHING);
    if (keys !== saved || areTaken) onSave(keys);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { held, key } = pressedKeys(event.nativeEvent);
    const isAlone = held === '';
    // Tab leads on, as in every field.
    if (event.key === 'Tab' && (isAlone || held === 'shift')) return;
    event.preventDefault();
    if (event.repeat) return;
    if (isAlone && event.key === 'Escape') return setRecording(NOTHING);
    if (isAlone && event.key === 'Backspace') return save(USUAL_ADD_KEYS);
    if (key === undefined) return setRecording({ keys: held, refusal: null });
    const keys = [held, key ?? ''].filter(Boolean).join('+');
    const refusal = key === null ? 'unknown' : refusalOfKeys(keys);
    if (refusal === null) save(keys);
    else setRecording({ keys, refusal });
  };
  const { keys = '', refusal = null } = recording ?? {};
  const taken = areTaken ? 'Another program has these keys. Choose others.' : null;
  return (
    <TextInput
      readOnly
      label="Keys"
      description={
        recording === null
          ? 'Choose the field and press others.'
          : 'Press the keys together. Esc leaves them as they are, Backspace takes the usual ones.'
      }
      value={formatKey(keys === '' ? saved : keys)}
      error={refusal === null ? taken : REFUSALS[refusal]}
      onFocus={() => setRecording(NOTHING)}
      onBlur={() => setRecording(null)}
      onKeyDown={onKeyDown}
      onKeyUp={() => setRecording((now) => (now === null || now.refusal !== null ? now : NOTHING))}
    />
  );
}
