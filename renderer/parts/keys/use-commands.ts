import { useEffect, useMemo } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Id } from '../../../shared/domain/id';
import type { Command, CommandContext } from '../../commands/command';
import { commandForKey } from '../../commands/registry';
import { taskIdAt } from '../../commands/row-focus';
import { takesKey } from '../../commands/text-editing';
import { useAppStore } from '../../state/context';
import { isLaidOver } from '../../state/view';

/** Runs commands, and gives the context for their current names, with or without a task. */
export function useCommands() {
  const store = useAppStore();
  return useMemo(() => {
    const contextOf = (taskId: Id | null): CommandContext => ({
      state: store.getState(),
      taskId,
      navigate,
    });
    return {
      contextOf,
      run: (command: Command, taskId: Id | null = null): void =>
        void command.run(contextOf(taskId)),
    };
  }, [store]);
}

/** Handles command keys in the whole window. */
export function useCommandKeys(): void {
  const { contextOf, run } = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const taskId = taskIdAt(event.target);
      // Its code may still be loading.
      if (isLaidOver(contextOf(taskId).state)) return;
      const command = commandForKey(event, contextOf(taskId));
      if (command === undefined || isElsewhere(event, command)) return;
      event.preventDefault();
      if (!event.repeat || command.repeats === true) run(command, taskId);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', pressOnce, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', pressOnce, { capture: true });
    };
  }, [contextOf, run]);
}

/** Whether the key means something else where it was pressed. */
function isElsewhere(event: KeyboardEvent, { worksInText }: Command): boolean {
  if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]'))
    return true;
  // Without Ctrl or Cmd, the key is text input.
  const hasMod = event.ctrlKey || event.metaKey;
  return takesKey(event) && !(worksInText === true && hasMod);
}

/** Holding Enter would press a button, or send a form, over and over. */
function pressOnce(event: KeyboardEvent): void {
  const isText = event.target instanceof HTMLTextAreaElement;
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
}
