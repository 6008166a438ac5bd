import { Button } from '@mantine/core';
import type { Task } from '../../../shared/domain/plan/task';
import { describeMinutes } from '../../../shared/words/minutes';
import { findCommand } from '../../commands/registry';
import { useAppState } from '../../state/context';
import { useSnapshot } from '../../state/journey';
import { useCommands } from '../keys/use-commands';
import classes from './TaskTime.module.css';

/** Time logged on the task, compared with the time planned. */
export function TaskTime({ task }: { readonly task: Task }) {
  const { plan } = useSnapshot();
  const spent = useAppState(({ records }) => records.spent.get(task.id)?.minutes ?? 0);
  const planned = Math.round(task.plannedWeeks * plan.plannedHours * 60);
  const { contextOf, run } = useCommands();
  const context = contextOf(task.id);
  const commands = ['timer.toggle', 'time.log'].flatMap((id) => findCommand(id) ?? []);
  return (
    <section className={classes['time']} aria-label="Time">
      <p>
        {spent === 0 ? 'No time logged' : `${describeMinutes(spent)} logged`}
        {planned > 0 && (
          <span className={classes['planned']}> of {describeMinutes(planned)} planned</span>
        )}
      </p>
      {commands
        .filter((command) => command.isEnabled(context))
        .map((command) => (
          <Button
            key={command.id}
            size="compact-sm"
            variant="subtle"
            onClick={() => run(command, task.id)}
          >
            {command.name(context)}
          </Button>
        ))}
    </section>
  );
}
