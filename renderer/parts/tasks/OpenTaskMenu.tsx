import { Menu } from '@mantine/core';
import { Fragment, type Ref, type RefObject, useLayoutEffect } from 'react';
import type { Task } from '../../../shared/domain/plan/task';
import type { Command } from '../../commands/command';
import { formatKey } from '../../commands/keys';
import { rowMenuCommands } from '../../commands/registry';
import { Keys } from '../../ui/Keys';
import { useCommands } from '../keys/use-commands';

interface Props {
  /** The button's own: the menu names itself after it. */
  readonly id: string;
  readonly task: Task;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  /** Once it stands there closed: it remembers where the focus was as it opens, and gives it back there. */
  readonly onMade: () => void;
  readonly onClose: () => void;
  /** Once nothing of it is seen any more. */
  readonly onGone: () => void;
}

/** The menu of the one row that was asked for it; it teaches the keys on the way. */
export function OpenTaskMenu({ id, task, button, isOpen, onMade, onClose, onGone }: Props) {
  return (
    <Menu
      id={id}
      opened={isOpen}
      onChange={(opened) => !opened && onClose()}
      onExitTransitionEnd={onGone}
      position="bottom-end"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Anchor element={button} onPlaced={onMade} />
      </Menu.Target>
      <Menu.Dropdown>{isOpen && <Items task={task} />}</Menu.Dropdown>
    </Menu>
  );
}

interface AnchorProps {
  readonly element: RefObject<HTMLElement | null>;
  readonly onPlaced: () => void;
  readonly ref?: Ref<HTMLElement>;
}

/** Stands for the button that is there already. */
function Anchor({ element, onPlaced, ref }: AnchorProps) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(element.current);
    onPlaced();
  }, [element, onPlaced, ref]);
  return null;
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
