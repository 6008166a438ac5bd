import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { isDay } from '../../../shared/domain/calendar/day';
import { LIMITS } from '../../../shared/domain/limits';
import type { Pause } from '../../../shared/domain/calendar/pause';
import { settingProps } from '../../commands/show-soon';
import { useAppStore } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import { formatSpan } from '../../ui/dates';
import { DayField } from '../../ui/DayField';
import textClasses from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import { useEntry } from '../../ui/use-entry';
import classes from './Settings.module.css';

/** Holidays, illness: days on which nothing is due. */
export function Pauses() {
  const { pauses } = useSnapshot();
  return (
    <section
      aria-labelledby="pauses-heading"
      className={classes['group']}
      {...settingProps('pauses')}
    >
      <div>
        <h2 id="pauses-heading">Pauses</h2>
        <p className={textClasses['quiet']}>
          Nothing is due on these days. Planned dates and the estimate skip them.
        </p>
      </div>
      {pauses.length > 0 && (
        <ul className={classes['lines']}>
          {pauses.map((pause) => (
            <PauseLine key={pause.id} pause={pause} />
          ))}
        </ul>
      )}
      <AddPause />
    </section>
  );
}

function PauseLine({ pause }: { readonly pause: Pause }) {
  const store = useAppStore();
  const words = formatSpan(pause);
  return (
    <li className={classes['line']}>
      <span>
        {words}
        {pause.reason !== '' && (
          <span className={textClasses['quiet']}>
            {' '}
            <bdi>{pause.reason}</bdi>
          </span>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Remove the pause ${words}`}
        onClick={() => void store.getState().removePause(pause.id)}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

const NO_PAUSE = { first: '', last: '', reason: '' };

function AddPause() {
  const store = useAppStore();
  const { fields, change, send } = useEntry(NO_PAUSE);
  const { first, last, reason } = fields;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isDay(first) || !isDay(last)) return;
    await send(() => store.getState().addPause({ first, last, reason: reason.trim() }));
  };
  return (
    <form className={classes['form']} onSubmit={(event) => void onSubmit(event)}>
      <DayField
        label="First day"
        value={first}
        isOptional
        onChange={(day) => change({ first: day })}
      />
      <DayField
        label="Last day"
        value={last}
        min={first || undefined}
        isOptional
        onChange={(day) => change({ last: day })}
      />
      <TextField
        className={classes['wide']}
        label="Reason"
        placeholder="Optional"
        limit={LIMITS.reason}
        value={reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <Button type="submit" variant="light" disabled={!isDay(first) || !isDay(last)}>
        Add pause
      </Button>
    </form>
  );
}
