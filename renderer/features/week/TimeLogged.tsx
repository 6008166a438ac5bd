import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import type { DaySpan } from '../../../shared/domain/calendar/day';
import type { Task } from '../../../shared/domain/plan/task';
import { minutesOf, type TimeEntry } from '../../../shared/domain/weeks/time';
import { describeMinutes } from '../../../shared/words/minutes';
import { weekdayOf } from '../../../shared/domain/calendar/week';
import { allTasksOf } from '../../../shared/domain/weeks/week-sheet';
import { useAppStore } from '../../state/context';
import { useWeekSources } from '../../state/week-sheets';
import { formatShortDay, formatWeekday } from '../../ui/dates';
import classes from './TimeLogged.module.css';

/** The time logged in the week, entry by entry; nothing if there is none. */
export function TimeLogged({ week }: { readonly week: DaySpan }) {
  const sources = useWeekSources();
  const entries = sources.logbook.times.filter(({ day }) => week.first <= day && day <= week.last);
  if (entries.length === 0) return null;
  const tasks = new Map(allTasksOf(sources).map((task) => [task.id, task]));
  return (
    <details>
      <summary className={classes['summary']}>
        Time logged: {describeMinutes(minutesOf(entries))}
      </summary>
      <ul className={classes['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} task={tasks.get(entry.taskId)} />
        ))}
      </ul>
    </details>
  );
}

interface EntryProps {
  readonly entry: TimeEntry;
  readonly task: Task | undefined;
}

function Entry({ entry: { id, day, minutes }, task }: EntryProps) {
  const store = useAppStore();
  const title = task?.title ?? 'A task that is no longer there';
  const words = describeMinutes(minutes);
  return (
    <li className={classes['entry']}>
      <time dateTime={day} className={classes['day']}>
        {formatWeekday(weekdayOf(day))}, {formatShortDay(day)}
      </time>
      <span className={classes['title']}>{title}</span>
      <span className={classes['minutes']}>{words}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Remove ${words} on “${title}”, ${formatShortDay(day)}`}
        onClick={() => void store.getState().removeTime(id)}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}
