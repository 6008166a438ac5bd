import { Button } from '@mantine/core';
import { Square, Timer as TimerIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import { readTimer, type Timer, type TimerReading } from '../../../shared/domain/weeks/time';
import { useAppState, useAppStore } from '../../state/context';
import { fetchedLater } from '../../ui/fetched-later';
import classes from './TimerBar.module.css';
import { useFocusReturn } from './use-focus-return';
import { findTask } from '../../state/derived';

/** Rarely asked, and not part of the first view. */
const TimerQuestion = fetchedLater(() =>
  import('./TimerQuestion').then(({ TimerQuestion }) => TimerQuestion),
);

/** The running timer, on every view; nothing while none runs. */
export function TimerBar() {
  const timer = useAppState((state) => state.records.timer.get('timer') ?? null);
  const task = useAppState((state) => findTask(state, timer?.taskId ?? null));
  if (timer === null || task === undefined) return null;
  return <Running timer={timer} task={task} />;
}

interface Props {
  readonly timer: Timer;
  readonly task: Task;
}

function Running({ timer, task }: Props) {
  const store = useAppStore();
  const reading = useReading(timer);
  const bar = useFocusReturn();
  return (
    <section ref={bar} className={classes['bar']} aria-label="Timer">
      <p className={classes['line']}>
        <TimerIcon size={16} aria-hidden className={classes['icon']} />
        <span className="numbers">{clockOf(reading.minutes)}</span>
        <bdi className={classes['title']}>{task.title}</bdi>
      </p>
      {reading.doubt !== null ? (
        <TimerQuestion timer={timer} reading={reading} />
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Square size={12} aria-hidden />}
          onClick={() => void store.getState().stopTimer()}
        >
          Stop
        </Button>
      )}
    </section>
  );
}

const UPDATE_MS = 5_000;

/** Updated every few seconds. Minutes are counted from the start, so sleep makes no difference. */
function useReading(timer: Timer): TimerReading {
  const store = useAppStore();
  const [reading, setReading] = useState(() => readTimer(timer, store.getState().now()));
  useEffect(() => {
    const update = (): void => setReading(readTimer(timer, store.getState().now()));
    update();
    const interval = setInterval(update, UPDATE_MS);
    return () => clearInterval(interval);
  }, [store, timer]);
  return reading;
}

/** `0:05`, `1:20` */
const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
