import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Timer, TimerReading } from '../../../shared/domain/weeks/time';
import { readMinutes } from '../../../shared/words/read-minutes';
import { MinutesField } from '../../parts/time/MinutesField';
import { useAppStore } from '../../state/context';
import { formatShortDay } from '../../ui/dates';
import classes from './TimerBar.module.css';

interface Props {
  readonly timer: Timer;
  readonly reading: TimerReading;
}

/** A timer that ran overnight says how long it ran, not how long anybody worked. */
export function TimerQuestion({ timer, reading }: Props) {
  const store = useAppStore();
  const [typed, setTyped] = useState('');
  const minutes = readMinutes(typed);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (minutes !== null) void store.getState().answerTimer(minutes);
  };
  return (
    <form className={classes['question']} onSubmit={onSubmit}>
      <p>
        Running since {formatShortDay(reading.day)}, {timeOf(timer)}. How long did you work?
      </p>
      <MinutesField label="Time worked" value={typed} onChange={setTyped} />
      <div className={classes['answers']}>
        <Button type="submit" size="compact-sm" disabled={minutes === null}>
          Log it
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void store.getState().answerTimer(0)}
        >
          Log nothing
        </Button>
      </div>
    </form>
  );
}

const MS_PER_MINUTE = 60_000;

/** The time of day in the zone in which the timer was started. */
const timeOf = ({ startedAt: { utcMs, offsetMinutes } }: Timer): string =>
  new Date(utcMs + offsetMinutes * MS_PER_MINUTE).toISOString().slice(11, 16);
