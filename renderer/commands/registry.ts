import { appCommands } from './app-commands';
import { assistantCommands } from './assistant-commands';
import type { Command, CommandContext } from './command';
import { findCommands } from './find-commands';
import { planCommands } from './plan-commands';
import { goalCommands } from './goal-commands';
import { matchesKey } from './keys';
import { selectionCommands } from './selection-commands';
import { rowCommands, taskCommands } from './task-commands';
import { timeCommands } from './time-commands';
import { viewCommands } from './view-commands';

/** Everything that has a keyboard shortcut. */
export const commands: readonly Command[] = [
  ...taskCommands,
  ...planCommands,
  ...selectionCommands,
  ...goalCommands,
  ...timeCommands,
  ...rowCommands,
  ...findCommands,
  ...viewCommands,
  ...assistantCommands,
  ...appCommands,
];

/** The commands of a row's menu, in groups. */
export const rowMenuCommands: readonly (readonly Command[])[] = [
  taskCommands,
  planCommands,
  goalCommands,
  timeCommands,
];

export const findCommand = (id: string): Command | undefined =>
  commands.find((command) => command.id === id);

/** The command that the key runs in this context. */
export const commandForKey = (event: KeyboardEvent, context: CommandContext): Command | undefined =>
  commands.find(
    (command) => command.keys.some((key) => matchesKey(event, key)) && command.isEnabled(context),
  );
