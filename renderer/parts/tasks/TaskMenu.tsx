import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import type { Command } from '../../commands/command';
import { formatKey } from '../../commands/keys';
import { rowMenuCommands } from '../../commands/registry';
import { Keys } from '../../ui/Keys';
import { useCommands } from '../keys/use-commands';
import classes from './TaskMenu.module.css';

/** Everything that the row's keys do, for the mouse; it teaches the keys on the way. */
export function TaskMenu({ task }: { readonly task: Task }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon
          className={classes['button']}
          variant="subtle"
          color="gray"
          aria-label={`More for “${task.title}”`}
        >
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Items task={task} />}</Menu.Dropdown>
    </Menu>
  );
}

function Items({ task }: { readonly task: Task }) {
  const { contextOf, run } = useCommands();
  const context = contextOf(task.id);
  // The menu gives the focus back to its button as it closes; what the command opens must take it after that.
  const runAfterClose = (command: Command): void => void setTimeout(() => run(command, task.id));
  const groups = rowMenuCommands
    .map((group) => group.filter((command) => command.isEnabled(context)))
    .filter((group) => group.length > 0);
  return groups.map((group, index) => (
    <Fragment key={group[0]?.id}>
      {index > 0 && <Menu.Divider />}
      {group.map((command) => (
        <Menu.Item
          key={command.id}
          rightSection={<Keys>{formatKey(command.keys[0] ?? '')}</Keys>}
          onClick={() => runAfterClose(command)}
        >
          {command.name(context)}
        </Menu.Item>
      ))}
    </Fragment>
  ));
}
