import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import type { Command } from '../../commands/command';
import { formatKey } from '../../commands/keys';
import { rowMenuCommands } from '../../commands/registry';
import { Keys } from '../../ui/Keys';
import { LateMenu } from '../../ui/LateMenu';
import type { LateMenuProps } from '../../ui/use-late-menu';
import { useCommands } from '../keys/use-commands';

interface Props extends LateMenuProps {
  readonly task: Task;
}

/** The menu of the row that opened it; it also shows the shortcuts. */
export const OpenTaskMenu = ({ task, ...menu }: Props) => (
  <LateMenu {...menu} position="bottom-end">
    <Items task={task} />
  </LateMenu>
);

function Items({ task }: { readonly task: Task }) {
  const { contextOf, run } = useCommands();
  const context = contextOf(task.id);
  // Closing the menu returns the focus to its button; whatever the command opens must take the focus after that.
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
