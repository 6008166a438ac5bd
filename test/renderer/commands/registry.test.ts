import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../../renderer/commands/command';
import {
  commandForKey,
  commands,
  findCommand,
  rowMenuCommands,
} from '../../../renderer/commands/registry';
import { placeCommands } from '../../../renderer/commands/place-commands';
import { snapshotOf } from '../../../renderer/state/derived';
import type { AppState } from '../../../renderer/state/store';
import { VIEWS } from '../../../shared/words/views';
import type { Task } from '../../../shared/domain/plan/task';
import { type AppWindow, openWindow } from '../../support/doors/app-window';
import { startPlan, taskAt } from '../../support/doors/ask';
import { keyPress } from '../../support/builders/key-press';
import { memoryApp } from '../../support/doors/memory-app';

let window: AppWindow;
let taskId: string;

const navigate = vi.fn<(path: string) => void>();

beforeEach(async () => {
  navigate.mockClear();
  const app = memoryApp();
  taskId = taskAt(startPlan(app), 0).id;
  window = await openWindow(app);
});

const contextOn = (id: string | null): CommandContext => ({
  state: window.store.getState(),
  taskId: id,
  navigate,
});

/** Presses the key on the task's row, or nowhere; returns the matching command. */
async function press(key: string, id: string | null = taskId): Promise<string | undefined> {
  const context = contextOn(id);
  const command = commandForKey(keyPress(key), context);
  await command?.run(context);
  return command?.id;
}

const task = (): Task | undefined => snapshotOf(window.store.getState())?.tasks[0];

describe('the commands', () => {
  it('each have an id, a name and a key, without duplicate ids', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const command of commands) {
      expect(command.name(contextOn(taskId)), command.id).not.toBe('');
      expect(command.keys, command.id).not.toEqual([]);
      expect(findCommand(command.id)).toBe(command);
    }
    expect(findCommand('task.burn')).toBeUndefined();
  });

  it('that are only found by name have no key, and unique ids', () => {
    const ids = [...commands, ...placeCommands].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, keys, name } of placeCommands) {
      expect(keys, id).toEqual([]);
      expect(name(contextOn(null)), id).not.toBe('');
    }
  });

  it('open the palette whenever a view is shown, but not during recovery', () => {
    const context = contextOn(null);
    const isOpened = (state: Partial<AppState>) =>
      findCommand('palette.open')?.isEnabled({ ...context, state: { ...context.state, ...state } });
    expect(isOpened({})).toBe(true);
    const health = { kind: 'damaged' } as AppState['health'];
    expect(isOpened({ health, isRecovering: true })).toBe(false);
    expect(isOpened({ health, isRecovering: false })).toBe(true);
    expect(isOpened({ phase: 'failed' })).toBe(false);
  });

  it('add a task only if there is a phase', () => {
    const context = contextOn(null);
    const { records } = context.state;
    const state = { ...context.state, records: { ...records, phase: new Map() } };
    expect(findCommand('task.quick-add')?.isEnabled(context)).toBe(true);
    expect(findCommand('task.quick-add')?.isEnabled({ ...context, state })).toBe(false);
  });

  it('never share a key in the same context', () => {
    for (const context of [contextOn(taskId), contextOn(null)]) {
      const keys = commands
        .filter(({ isEnabled }) => isEnabled(context))
        .flatMap((command) => command.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('for a row are in its menu', () => {
    expect(rowMenuCommands.flat().map(({ id }) => id)).toEqual([
      'task.toggle-done',
      'task.done-on',
      'task.toggle-progress',
      'task.note',
      'task.open',
      'task.drop',
      'task.restore',
      'task.edit',
      'task.split',
      'task.move',
      'task.up',
      'task.down',
      'task.select',
      'task.delete',
      'goal.toggle-week',
      'goal.next-week',
      'goal.recommit',
      'goal.done-last-week',
      'goal.up',
      'goal.down',
      'timer.toggle',
      'time.log',
    ]);
  });
});

describe('on a task', () => {
  it('x ticks it, and unticks it again', async () => {
    expect(await press('x')).toBe('task.toggle-done');
    expect(task()?.state.status).toBe('done');
    expect(findCommand('task.toggle-done')?.name(contextOn(taskId))).toBe('Not done');
    await press('x');
    expect(task()?.state.status).toBe('to-do');
  });

  it('p marks it in progress, and unmarks it again', async () => {
    await press('p');
    expect(task()?.state.status).toBe('in-progress');
    await press('p');
    expect(task()?.state.status).toBe('to-do');
  });

  it('e and d ask in the row before anything changes', async () => {
    await press('e');
    expect(window.store.getState().prompt).toEqual({ taskId, kind: 'done-on' });
    await press('d');
    expect(window.store.getState().prompt).toEqual({ taskId, kind: 'drop' });
    expect(task()?.state.status).toBe('to-do');
  });

  it('d restores a dropped task', async () => {
    await window.store.getState().dropTask(taskId, 'no time');
    expect(await press('d')).toBe('task.restore');
    expect(task()?.state.status).toBe('to-do');
  });

  it('d does nothing once it is done', async () => {
    await press('x');
    expect(await press('d')).toBeUndefined();
  });

  it('o opens and closes it, n opens its note', async () => {
    await press('o');
    expect(window.store.getState()).toMatchObject({ openTaskId: taskId, isNoteWanted: false });
    await press('o');
    expect(window.store.getState().openTaskId).toBeNull();
    await press('n');
    expect(window.store.getState()).toMatchObject({ openTaskId: taskId, isNoteWanted: true });
  });
});

describe('on no task', () => {
  it.each(['x', 'p', 'e', 'd', 'n', 'o'])('%s does nothing', async (key) => {
    expect(await press(key, null)).toBeUndefined();
    expect(await press(key, 'gone')).toBeUndefined();
  });

  it.each(VIEWS.map(({ key, path, id }) => [key, path, id]))(
    '%s goes to %s',
    async (key, path, id) => {
      expect(await press(key, null)).toBe(id);
      expect(navigate.mock.calls).toEqual([[path]]);
    },
  );

  it('a view’s key does nothing without a plan', async () => {
    window = await openWindow(memoryApp());
    expect(await press('1', null)).toBeUndefined();
  });

  it('? shows and hides the shortcuts', async () => {
    await press('?', null);
    expect(window.store.getState().isHelpOpen).toBe(true);
    await press('?', null);
    expect(window.store.getState().isHelpOpen).toBe(false);
  });
});

it('undo and redo are named after the step they apply to', async () => {
  const nameOf = (id: string) => findCommand(id)?.name(contextOn(null));
  await press('x');
  expect(nameOf('undo')).toBe(`Undo “Done: ${task()?.title}”`);
  expect(nameOf('redo')).toBe('Redo');
  await window.store.getState().undoStep();
  expect(nameOf('redo')).toBe(`Redo “Done: ${task()?.title}”`);
});
