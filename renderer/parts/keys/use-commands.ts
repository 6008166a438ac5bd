import { useEffect, useMemo } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Id } from '../../../shared/domain/plan/task';
import type { Command, CommandContext } from '../../commands/command';
import { commandForKey } from '../../commands/registry';
import { taskIdAt } from '../../commands/row-focus';
import { takesKey } from '../../commands/text-editing';
import { useAppStore } from '../../state/context';
import { isLaidOver } from '../../state/view';

/** Runs commands and gives the context for their current names, for a given task or for none. */
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

/** Makes keys run commands in the whole window. */
export function useCommandKeys(): void {
  const { contextOf, run } = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const taskId = taskIdAt(event.target);
      // It may still have to be fetched.
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
  // Without Ctrl or Cmd, a key is a letter of the text.
  const hasMod = event.ctrlKey || event.metaKey;
  return takesKey(event) && !(worksInText === true && hasMod);
}

/** A held Enter would press a button again and again, and send a form as often. */
function pressOnce(event: KeyboardEvent): void {
  const isText = event.target instanceof HTMLTextAreaElement;
  if (event.repeat && event.key === 'Enter' && !isText) event.preventDefault();
}
