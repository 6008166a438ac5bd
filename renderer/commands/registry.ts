import { appCommands } from './app-commands';
import type { Command, CommandContext } from './command';
import { matchesKey } from './keys';
import { rowCommands, taskCommands } from './task-commands';
import { viewCommands } from './views';

/** Everything the person can do by key. */
export const commands: readonly Command[] = [
  ...taskCommands,
  ...rowCommands,
  ...viewCommands,
  ...appCommands,
];

/** What a row's menu offers. */
export const rowMenuCommands = taskCommands;

export const findCommand = (id: string): Command | undefined =>
  commands.find((command) => command.id === id);

/** The command that the key means here and now. */
export const commandForKey = (event: KeyboardEvent, context: CommandContext): Command | undefined =>
  commands.find(
    (command) => command.keys.some((key) => matchesKey(event, key)) && command.isEnabled(context),
  );
